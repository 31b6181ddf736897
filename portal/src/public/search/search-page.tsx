import type { ReactElement } from 'react';
import { SearchGazetteDocument, type SearchGazetteQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { addressWith, Paging } from '../../layout/paging.tsx';
import type { PublicPage } from '../../server/page.ts';
import { Facets } from './facets.tsx';
import { Found } from './found.tsx';
import { type SearchAsked, searchAsked } from './search-asked.ts';

/** The gazette's full text, searched. */
export const searchPage: PublicPage = {
  path: '/search',
  async answer({ url, ask }) {
    const asked = searchAsked(url);
    const head = {
      title: asked.query === '' ? '检索公报' : `检索：${asked.query}`,
      description: '检索政府公报全文；繁简、全半角均可，可直接输入发文字号。',
      tags: [
        ['ColumnName', '公报检索'],
        ['ColumnType', '政府公报'],
      ] as const,
      isIndexed: asked.query === '',
    };
    if (asked.query === '') return { head, content: <SearchForm asked={asked} /> };
    const { data } = await ask(SearchGazetteDocument, asked);
    return { head, content: <Results url={url} asked={asked} found={data.searchGazette} /> };
  },
};

interface ResultsProps {
  readonly url: URL;
  readonly asked: SearchAsked;
  readonly found: SearchGazetteQuery['searchGazette'];
}

function Results({ url, asked, found }: ResultsProps): ReactElement {
  const { totalCount, totalIsExact, edges, facets, pageInfo } = found;
  const isNarrowed = ['gazette', 'section', 'issuer', 'year'].some((name) => url.searchParams.has(name));
  return (
    <>
      <SearchForm asked={asked} />
      <p className="line-facts" role="status">
        <span>
          {totalIsExact ? '共' : '超过'} {totalCount} 条{' '}
          <span lang="en">
            {totalIsExact ? '' : 'more than '}
            {totalCount} found
          </span>
        </span>
        <Order url={url} asked={asked} />
        {isNarrowed ? (
          <a href={`/search?${new URLSearchParams({ q: asked.query })}`}>
            <Bilingual zh="清除筛选" en="Clear filters" />
          </a>
        ) : null}
      </p>
      <div className="search">
        <div>
          {edges.length === 0 ? <NothingFound query={asked.query} /> : null}
          <ol className="lines">
            {edges.map((edge) => (
              <Found key={edge.node.id} {...edge} />
            ))}
          </ol>
          <Paging url={url} next={pageInfo.hasNextPage ? pageInfo.endCursor : null} />
        </div>
        <Facets url={url} facets={facets} />
      </div>
    </>
  );
}

function SearchForm({ asked }: { readonly asked: SearchAsked }): ReactElement {
  return (
    <>
      <h1>
        <Bilingual zh="检索公报" en="Search the gazette" />
      </h1>
      <form className="find find-large" action="/search" role="search" aria-label="检索公报 Search the gazette">
        <label className="hidden" htmlFor="query">
          检索词或发文字号 <span lang="en">Words or a document number</span>
        </label>
        <input
          id="query"
          name="q"
          type="search"
          defaultValue={asked.query}
          placeholder="检索词或发文字号，如 澜政办发〔2025〕9号"
          maxLength={200}
          required
        />
        <button>
          <Bilingual zh="检索" en="Search" />
        </button>
      </form>
    </>
  );
}

const orders = [
  ['RELEVANCE', null, '按相关', 'Relevance'],
  ['NEWEST', 'newest', '最新在前', 'Newest'],
  ['OLDEST', 'oldest', '最早在前', 'Oldest'],
] as const;

function Order({ url, asked }: { readonly url: URL; readonly asked: SearchAsked }): ReactElement {
  return (
    <span className="orders">
      {orders.map(([order, value, zh, en]) => (
        <a
          key={order}
          href={addressWith(url, { order: value, after: null })}
          aria-current={order === asked.orderBy ? 'true' : undefined}
        >
          <Bilingual zh={zh} en={en} />
        </a>
      ))}
    </span>
  );
}

function NothingFound({ query }: { readonly query: string }): ReactElement {
  return (
    <p className="empty">
      没有找到“{query}”。请减少检索词，或清除筛选；尚未入藏的期见各年目录中的缺期。
      <br />
      <span className="en" lang="en">
        Nothing found. Try fewer words or clear the filters; missing issues are named in the contents of each year.
      </span>
    </p>
  );
}
