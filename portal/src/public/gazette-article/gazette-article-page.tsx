import type { ReactElement } from 'react';
import { GazetteArticlePageDocument, type GazetteArticlePageQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { CopyButton } from '../../layout/copy-button.tsx';
import { DocumentList } from '../../layout/document-list.tsx';
import { Facts } from '../../layout/facts.tsx';
import { IssueCrumbs } from '../../layout/issue-crumbs.tsx';
import { OfficialText } from '../../layout/official-text.tsx';
import { pagesOf } from '../../layout/pages-of.ts';
import { PartialNotice } from '../../layout/partial-notice.tsx';
import { present } from '../../server/ask.ts';
import type { PublicPage } from '../../server/page.ts';
import { openingOf } from '../../text/plain-text.ts';

/** One article of a gazette: the standard text, with its place in print. */
export const gazetteArticlePage: PublicPage = {
  path: '/gazette-articles/:id',
  async answer({ params, ask }) {
    const { data, errors } = await ask(GazetteArticlePageDocument, { id: params['id'] ?? '' });
    const article = present(data.gazetteArticle, errors);
    const { title, issue, issuer, keywords, citation, pageFrom, pageTo } = article;
    return {
      head: {
        title,
        description: `${citation}。${openingOf(article.body)}`,
        tags: [
          ['ColumnName', issue.gazette.name],
          ['ColumnType', '政府公报'],
          ['ArticleTitle', title],
          ['PubDate', issue.publishedOn],
          ['ContentSource', issue.gazette.name],
          ['Keywords', keywords.join(',')],
        ],
        jsonLd: {
          '@type': 'Article',
          headline: title,
          datePublished: issue.publishedOn ?? undefined,
          author: issuer === null ? undefined : { '@type': 'GovernmentOrganization', name: issuer },
          pageStart: pageFrom ?? undefined,
          pageEnd: pageTo ?? undefined,
          isPartOf: {
            '@type': 'PublicationIssue',
            issueNumber: issue.label,
            isPartOf: { '@type': 'Periodical', name: issue.gazette.name },
          },
        },
        scripts: ['copy-text.js'],
      },
      content: <Article article={article} isPartial={errors.length > 0} />,
    };
  },
};

interface ArticleProps {
  readonly article: NonNullable<GazetteArticlePageQuery['gazetteArticle']>;
  readonly isPartial: boolean;
}

function Article({ article, isPartial }: ArticleProps): ReactElement {
  const { id, title, documentNumber, issuer, signedOn, issue, citation, body, digest, document } = article;
  return (
    <article className="document" lang={issue.gazette.lang ?? undefined}>
      {isPartial ? <PartialNotice /> : null}
      <IssueCrumbs issue={issue} isBelow />
      <header className="document-head">
        <p className="issuer">{issuer}</p>
        <h1>{title}</h1>
        {documentNumber === null ? null : <p className="number">{documentNumber}</p>}
        <p className="release-line">
          <span>{issue.gazette.name}</span>
          <span>
            {issue.year}年{issue.label}
          </span>
          <span>{pagesOf(article.pageFrom, article.pageTo)}</span>
        </p>
      </header>
      <OfficialText text={body} />
      <aside className="beside">
        <section>
          <h2>
            <Bilingual zh="引用" en="Cite" />
          </h2>
          <p id="citation">{citation}</p>
          <p className="actions">
            <CopyButton of="citation" zh="复制引用" en="Copy" />
            <a className="button" href={`/gazette-articles/${id}.docx`}>
              <Bilingual zh="下载文档" en="Word" />
            </a>
          </p>
        </section>
        <DocumentList zh="网上文件" en="The document" documents={document === null ? [] : [document]} />
        <section>
          <h2>
            <Bilingual zh="刊登信息" en="In print" />
          </h2>
          <Facts
            facts={[
              ['文本性质', 'Status', <Bilingual key="status" zh="公报刊登的标准文本" en="Standard text" />],
              ['栏目', 'Section', article.section],
              ['类别', 'Category', [article.category, article.subcategory].filter((part) => part !== null).join(' › ')],
              ['签署日期', 'Signed', signedOn],
              ['出版日期', 'Published', issue.publishedOn],
              ['事由', 'Subject', article.subject],
              ['主题词', 'Keywords', article.keywords.join('　')],
              ['正文摘要值', 'Digest', <code key="digest">{digest}</code>],
            ]}
          />
        </section>
      </aside>
    </article>
  );
}
