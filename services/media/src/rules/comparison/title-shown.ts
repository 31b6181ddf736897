import type { Page } from '@dibao/shared/page/read-page';
import { shortestEdits } from './shortest-edits.ts';
import { significant } from './significant-text.ts';

/** Whether a page shows a title, exactly or with a few signs changed. */
export interface TitleShown {
  readonly isShown: boolean;
  /** A heading that is nearly the title, and is not: another year, another number. */
  readonly nearly: string | null;
}

const fewEdits = 4;

/** Looks for a title among the lines of a page that are no links, and in its tags. */
export function titleShown(title: string, page: Page): TitleShown {
  const signs = significant(title);
  if (signs === '') return { isShown: true, nearly: null };
  const headings = page.blocks.filter(
    ({ text, linked }) => linked < text.length / 2 && text.length <= title.length * 2 + 40,
  );
  const candidates = [...headings.map(({ text }) => text), page.tags.articleTitle ?? '', page.windowTitle];
  const shown = candidates.map(significant);
  const isShown = shown.some((candidate) => candidate.includes(signs)) || shown.join('').includes(signs);
  const at = shown.findIndex((candidate, index) => index < candidates.length - 1 && isNearly(candidate, signs));
  return { isShown, nearly: at === -1 ? null : (candidates[at] ?? null) };
}

function isNearly(candidate: string, title: string): boolean {
  if (title.length < 8 || candidate.includes(title) || Math.abs(candidate.length - title.length) > 2) return false;
  const slices = [candidate, title].map((text) => ({ text, from: 0, to: text.length }));
  const [left, right] = slices;
  return left !== undefined && right !== undefined && shortestEdits(left, right, fewEdits) !== null;
}
