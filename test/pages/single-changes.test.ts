import { judgePage, type PageJudgement } from '@dibao/media/rules/comparison/judge-page';
import { readPage } from '@dibao/shared/page/read-page';
import { describe, expect, it } from 'vitest';
import { keptOutDesigns, tunedDesigns } from './design-list.ts';
import { inventArticle } from './invented-article.ts';
import type { PageDesign } from './page-design.ts';
import { createRandom } from './random.ts';
import { alteringChanges, harmlessChanges, type SingleChange } from './single-changes.ts';

const rounds = 2;

/** A true copy in a design with one change, judged; null where the change finds nothing to change. */
function judgeChanged(design: PageDesign, change: SingleChange, seed: number): PageJudgement | null {
  const random = createRandom(seed);
  const article = inventArticle(random, random.pick([4, 8, 14]));
  const changed = change(article, random);
  if (changed === null) return null;
  const html = design.render(
    {
      ...{ ...changed, attachments: article.attachments, documentNumber: article.documentNumber },
      ...{ issuer: article.issuer, declared: 'utf-8', published: '2026-06-13 14:06', siteName: '白石区人民政府' },
      others: Array.from({ length: 5 }, () => inventArticle(random, 0).title),
    },
    random,
  );
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  const page = readPage(Buffer.from(html), headers, 'https://www.county.example/zwgk/t1.html');
  const { title, lines, attachments, url } = article;
  return judgePage(
    { title, body: lines.join('\n'), attachments, urls: [url], legalForce: 'IN_FORCE' },
    page,
    design.platform,
  );
}

function judgedInAll(change: SingleChange) {
  return [...tunedDesigns, ...keptOutDesigns].flatMap((design, index) =>
    Array.from({ length: rounds }, (_, round) => {
      const judged = judgeChanged(design, change, index + round * 1_000);
      return judged === null ? [] : [{ design: design.name, ...judged }];
    }).flat(),
  );
}

// What went wrong, a line each; of designs kept out of tuning the name alone.
function brief({ design, verdict, differences, missing }: ReturnType<typeof judgedInAll>[number]): string {
  const isTuned = tunedDesigns.some(({ name }) => name === design);
  return isTuned ? `${design} ${verdict} ${JSON.stringify([...differences, ...missing].slice(0, 2))}` : design;
}

describe('a copy with one thing changed is verified in no design:', () => {
  it.each(Object.entries(alteringChanges))('%s', (_name, change) => {
    const judged = judgedInAll(change);
    expect(judged.length).toBeGreaterThan(0);
    expect(judged.filter(({ verdict }) => verdict === 'VERIFIED').map(brief)).toEqual([]);
  });
});

describe('a copy in another form is verified in every design:', () => {
  it.each(Object.entries(harmlessChanges))('%s', (_name, change) => {
    expect(
      judgedInAll(change)
        .filter(({ verdict }) => verdict !== 'VERIFIED')
        .map(brief),
    ).toEqual([]);
  });
});
