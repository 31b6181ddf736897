import type { Page } from '@dibao/shared/page/read-page';
import { titleKey } from './match-entry.ts';

/** The words sites write for each legal force (有效性). */
const words: Readonly<Record<string, RegExp>> = {
  REPEALED: /废止|已失效/u,
  EXPIRED: /失效|已过有效期|废止/u,
  PARTIALLY_IN_FORCE: /部分失效|部分废止|部分条款失效|已修改|已修订/u,
};
const anyLabel = /已?(?:废止|失效)|已过有效期/u;
/** A label is short; a sentence that speaks of another document's repeal is not. */
const longest = 60;

/**
 * Whether a page shows the legal force of the document copied on it, beside its text and not in it: a text may itself
 * repeal others. What is in force again shows no other label.
 */
export function showsLabel(page: Page, legalForce: string, body: string | null): boolean {
  const own = new Set((body ?? '').split('\n').map(titleKey));
  const title = [page.title, page.windowTitle];
  const lines = page.blocks
    .map(({ text }) => text)
    .filter((text) => text.length <= longest && !own.has(titleKey(text)));
  const label = words[legalForce];
  if (label !== undefined) return [...title, ...lines].some((line) => label.test(line));
  return ![...title, ...lines].some((line) => anyLabel.test(line));
}
