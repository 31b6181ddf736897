import type { ReactElement } from 'react';
import { GazetteIssuePageDocument, type GazetteIssuePageQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { IssueCrumbs } from '../../layout/issue-crumbs.tsx';
import { pagesOf } from '../../layout/pages-of.ts';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';

/** One issue: its table of contents, section by section, with pages. */
export const gazetteIssuePage: PublicPage = {
  path: '/gazette-issues/:id',
  async answer({ params, ask }) {
    const { data, errors } = await ask(GazetteIssuePageDocument, { id: params['id'] ?? '' });
    const issue = present(data.gazetteIssue, errors);
    const { gazette, year, label } = issue;
    return {
      head: {
        title: `${gazette.name} ${year}年${label}`,
        description: `《${gazette.name}》${year}年${label}目录，共${issue.articles.length}篇。`,
        tags: [
          ['ColumnName', gazette.name],
          ['ColumnType', '政府公报'],
        ],
        jsonLd: {
          '@type': 'PublicationIssue',
          issueNumber: label,
          datePublished: issue.publishedOn ?? undefined,
          isPartOf: { '@type': 'Periodical', name: gazette.name },
        },
      },
      content: <Issue issue={issue} />,
    };
  },
};

type IssueShown = NonNullable<GazetteIssuePageQuery['gazetteIssue']>;

function Issue({ issue }: { readonly issue: IssueShown }): ReactElement {
  const { gazette, year, label, publishedOn, articles } = issue;
  return (
    <article lang={gazette.lang ?? undefined}>
      <IssueCrumbs issue={issue} />
      <h1>
        《{gazette.name}》{year}年{label}
      </h1>
      <p className="line-facts">
        {publishedOn === null ? null : <span>出版日期 {publishedOn}</span>}
        <span>共 {articles.length} 篇</span>
      </p>
      {sectionsOf(articles).map(([section, lines]) => (
        <section key={section}>
          <h2>{section === '' ? <Bilingual zh="目录" en="Contents" /> : section}</h2>
          <ol className="contents">
            {lines.map(({ id, title, documentNumber, pageFrom, pageTo }) => (
              <li key={id}>
                <span>
                  <a href={`/gazette-articles/${id}`}>{title}</a>
                  {documentNumber === null ? null : <span className="line-facts">{documentNumber}</span>}
                </span>
                <span className="page">{pagesOf(pageFrom, pageTo)}</span>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </article>
  );
}

/** Neighbours of one section together, in the order printed: a section may come twice. */
function sectionsOf(articles: IssueShown['articles']): readonly [section: string, lines: IssueShown['articles']][] {
  const sections: [string, IssueShown['articles'][number][]][] = [];
  for (const article of articles) {
    const section = article.section ?? '';
    const last = sections.at(-1);
    if (last?.[0] === section) last[1].push(article);
    else sections.push([section, [article]]);
  }
  return sections;
}
