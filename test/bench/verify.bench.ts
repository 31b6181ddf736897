import { keptOutDesigns, tunedDesigns } from '../pages/design-list.ts';
import type { InventedArticle } from '../pages/invented-article.ts';
import { classFigures, judgeSet, type JudgedPage } from '../pages/judge-set.ts';
import { labelledPages } from '../pages/labelled-pages.ts';
import type { PageDesign } from '../pages/page-design.ts';
import { corpusLines, hasCorpus } from '../support/corpus.ts';
import type { Bench } from './main.ts';

const rounds = 4;

export const bench: Bench = {
  about: 'judging copies: precision and recall on the labelled set, and pages a second',
  async run() {
    judgeDesigns('designs tuned on', tunedDesigns);
    judgeDesigns('designs kept out of tuning', keptOutDesigns);
    const real = await realArticles();
    if (real.length === 0) console.log('real texts: none beside the repository');
    else judgeDesigns(`${real.length} real texts in all designs`, [...tunedDesigns, ...keptOutDesigns], real);
  },
};

function judgeDesigns(name: string, designs: readonly PageDesign[], articles?: readonly InventedArticle[]): void {
  const pages = Array.from({ length: rounds }, (_, round) =>
    designs.flatMap((design, index) => labelledPages(design, round * 1_000 + index, articles)),
  ).flat();
  const before = process.cpuUsage();
  const judged = judgeSet(pages);
  const { user, system } = process.cpuUsage(before);
  const seconds = (user + system) / 1e6;
  const megabytes = pages.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6;
  console.log(`\n${name}: ${pages.length} pages in ${designs.length} designs`);
  for (const { label, pages: count, precision, recall } of classFigures(judged)) {
    console.log(
      `  ${label.padEnd(10)} ${String(count).padStart(5)} pages   precision ${precision.toFixed(3)}   recall ${recall.toFixed(3)}`,
    );
  }
  console.log(`  altered copies verified: ${alteredVerified(judged)}`);
  console.log(
    `  ${Math.round(pages.length / seconds)} pages a second of processor time read and judged, ${((megabytes / pages.length) * 1_000).toFixed(0)} kB a page`,
  );
}

function alteredVerified(judged: readonly JudgedPage[]): number {
  return judged.filter(({ page, verdict }) => page.label === 'DIFFERENT' && verdict === 'VERIFIED').length;
}

interface RealDocument {
  readonly title: string;
  readonly docNumber?: string;
  readonly issuer?: string;
  readonly body?: string;
}

/** Real documents, laws and gazette articles of some length, taken evenly from the collections. */
async function realArticles(): Promise<InventedArticle[]> {
  if (!hasCorpus) return [];
  const collections = await Promise.all(
    ['documents', 'laws', 'gazette'].map((name) => sampleOf(`corpus/${name}.jsonl`)),
  );
  return collections.flat();
}

const sampleSize = 80;

async function sampleOf(file: string): Promise<InventedArticle[]> {
  const articles = (await corpusLines(file)).flatMap((line, index) =>
    toArticle(JSON.parse(line) as RealDocument, index),
  );
  const step = Math.max(1, Math.floor(articles.length / sampleSize));
  return articles.filter((_, index) => index % step === 0).slice(0, sampleSize);
}

function toArticle({ title, docNumber, issuer, body }: RealDocument, index: number): InventedArticle[] {
  const lines = (body ?? '').split('\n').filter((line) => line.trim() !== '');
  if (lines.length < 6 || (body ?? '').length > 30_000) return [];
  const url = `https://www.province.example/zfwj/${index}.html`;
  return [{ title, documentNumber: docNumber ?? '', issuer: issuer ?? '', lines, attachments: [], url }];
}
