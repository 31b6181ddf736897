import type { ReactElement } from 'react';
import type { FacetFragment, SearchGazetteQuery } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';
import { addressWith } from '../../layout/paging.tsx';

export interface FacetsProps {
  readonly url: URL;
  readonly facets: SearchGazetteQuery['searchGazette']['facets'];
}

/** How the results are spread; each line narrows the search to itself, or widens it again. */
export function Facets({ url, facets }: FacetsProps): ReactElement {
  return (
    <aside className="facets" aria-label="筛选 Filters">
      <Facet url={url} name="gazette" zh="公报" en="Gazette" values={facets.gazettes} />
      <Facet url={url} name="year" zh="年份" en="Year" values={facets.years} />
      <Facet url={url} name="section" zh="栏目" en="Section" values={facets.sections} />
      <Facet url={url} name="issuer" zh="发文机关" en="Issuer" values={facets.issuers} />
    </aside>
  );
}

interface FacetProps {
  readonly url: URL;
  /** Of the parameter in the address. */
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly values: readonly FacetFragment[];
}

function Facet({ url, name, zh, en, values }: FacetProps): ReactElement | null {
  const chosen = url.searchParams.get(name);
  if (values.length === 0 || (values.length === 1 && chosen === null)) return null;
  return (
    <details open>
      <summary>
        <Bilingual zh={zh} en={en} />
      </summary>
      <ul>
        {values.slice(0, 12).map(({ value, label, count }) => (
          <li key={value}>
            <a
              href={addressWith(url, { [name]: value === chosen ? null : value, after: null })}
              aria-current={value === chosen ? 'true' : undefined}
            >
              {label} <span className="count">{count}</span>
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
