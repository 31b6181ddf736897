import type { ReactElement } from 'react';
import {
  type GazetteLineFragment,
  GazetteListDocument,
  GazetteYearDocument,
  type GazetteYearQuery,
} from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { Day } from '../../layout/moments.tsx';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';
import { PageFailure } from '../../server/page-failure.ts';
import { missingNumbers } from './missing-numbers.ts';

/** One gazette: its years, the issues of one of them, and those the archive misses. */
export const gazettePage: PublicPage = {
  path: '/gazettes/:id',
  async answer({ url, params, ask }) {
    const { data, errors } = await ask(GazetteListDocument, {});
    const gazette = present(
      data.gazettes.find(({ id }) => id === params['id']),
      errors,
    );
    const year = yearAsked(url) ?? gazette.yearTo ?? new Date().getFullYear();
    const issues = await ask(GazetteYearDocument, { gazetteId: gazette.id, year });
    const title = `${gazette.name} ${year}年`;
    return {
      head: {
        title,
        description: `《${gazette.name}》${year}年各期目录。`,
        tags: [
          ['ColumnName', gazette.name],
          ['ColumnDescription', `《${gazette.name}》各年各期目录`],
          ['ColumnKeywords', `${gazette.name},政府公报,标准文本`],
          ['ColumnType', '政府公报'],
        ],
        jsonLd: { '@type': 'Periodical', name: gazette.name, inLanguage: gazette.lang ?? 'zh-CN' },
      },
      content: <Gazette gazette={gazette} year={year} issues={issuesOf(issues.data)} />,
    };
  },
};

function yearAsked(url: URL): number | null {
  const text = url.searchParams.get('year');
  if (text === null) return null;
  if (/^\d{4}$/.test(text)) return Number(text);
  throw PageFailure.badAddress({ zh: '年份应为四位数字。', en: 'A year has four digits.' });
}

type Issue = GazetteYearQuery['gazetteIssues']['edges'][number]['node'];

function issuesOf({ gazetteIssues }: GazetteYearQuery): readonly Issue[] {
  return gazetteIssues.edges.map(({ node }) => node);
}

interface GazetteProps {
  readonly gazette: GazetteLineFragment;
  readonly year: number;
  readonly issues: readonly Issue[];
}

function Gazette({ gazette, year, issues }: GazetteProps): ReactElement {
  const missing = missingNumbers(issues);
  return (
    <>
      <p className="crumbs">
        <a href="/gazettes">政府公报</a> ›
      </p>
      <h1>《{gazette.name}》</h1>
      <Years gazette={gazette} shown={year} />
      <h2>
        {year}年 <span className="count">{issues.length} 期</span>
      </h2>
      {missing.length === 0 ? null : (
        <p className="banner">
          <strong>缺期：第 {missing.join('、')} 期未入藏。</strong>{' '}
          <span lang="en">Not in the archive: issue {missing.join(', ')}.</span>
        </p>
      )}
      {issues.length === 0 ? (
        <p className="empty">
          <Bilingual zh={`${year}年没有入藏的期。`} en="The archive holds no issue of this year." />
        </p>
      ) : (
        <ul className="cards">
          {issues.map(({ id, label, publishedOn }) => (
            <li key={id}>
              <a href={`/gazette-issues/${id}`}>{label}</a>
              {publishedOn === null ? null : <Day on={publishedOn} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Every year from the first issue held to the last. */
function Years({ gazette, shown }: { readonly gazette: GazetteLineFragment; readonly shown: number }): ReactElement {
  const { id, yearFrom, yearTo } = gazette;
  const [first, last] = [yearFrom ?? shown, yearTo ?? shown];
  const years = Array.from({ length: last - first + 1 }, (_, index) => last - index);
  return (
    <ul className="choices" aria-label="年份 Years">
      {years.map((year) => (
        <li key={year}>
          <a href={`/gazettes/${id}?year=${year}`} aria-current={year === shown ? 'true' : undefined}>
            {year}
          </a>
        </li>
      ))}
    </ul>
  );
}
