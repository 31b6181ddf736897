import type { Page } from '@dibao/shared/page/read-page';
import { bearsLabel, longestLabel } from '../comparison/statement-of-force.ts';
import { titleKey } from './match-entry.ts';

/**
 * Whether a page shows the legal force of the document copied on it, beside its text and not in it: a text may itself
 * repeal others. What is in force again shows no other label.
 */
export function showsLabel(page: Page, legalForce: string, body: string | null): boolean {
  const own = new Set((body ?? '').split('\n').map(titleKey));
  const title = [page.title, page.windowTitle];
  const lines = page.blocks
    .map(({ text }) => text)
    .filter((text) => text.length <= longestLabel && !own.has(titleKey(text)));
  return bearsLabel([...title, ...lines], legalForce);
}
