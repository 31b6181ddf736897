import { judgePage, type PageVerdict } from '@dibao/media/rules/comparison/judge-page';
import { readPage } from '@dibao/shared/page/read-page';
import type { Label, LabelledPage } from './labelled-pages.ts';

/** A page of the set and what it was judged to be. */
export interface JudgedPage {
  readonly page: LabelledPage;
  readonly verdict: PageVerdict;
}

/** Precision and recall of one class. */
export interface ClassFigures {
  readonly label: Label;
  readonly pages: number;
  readonly precision: number;
  readonly recall: number;
}

export function judgeSet(pages: readonly LabelledPage[]): JudgedPage[] {
  return pages.map((page) => {
    const read = readPage(page.bytes, new Headers({ 'content-type': page.contentType }), page.url);
    return { page, verdict: judgePage(page.source, read, page.platform).verdict };
  });
}

/** The figures of every class that occurs, in the order of the labels. */
export function classFigures(judged: readonly JudgedPage[]): ClassFigures[] {
  const labels = [...new Set(judged.map(({ page }) => page.label))];
  return labels.map((label) => {
    const wanted = judged.filter(({ page }) => page.label === label);
    const given = judged.filter(({ verdict }) => verdict === label);
    const right = wanted.filter(({ verdict }) => verdict === label).length;
    return {
      label,
      pages: wanted.length,
      precision: given.length === 0 ? 1 : right / given.length,
      recall: right / wanted.length,
    };
  });
}
