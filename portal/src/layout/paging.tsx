import type { ReactElement } from 'react';
import { Bilingual } from './bilingual.tsx';

export interface PagingProps {
  readonly url: URL;
  /** Where the next page begins; null: this is the last. */
  readonly next: string | null;
}

/** Ways to the next page and back to the first. Lists that grow are read forwards, by cursor. */
export function Paging({ url, next }: PagingProps): ReactElement | null {
  const isFirst = !url.searchParams.has('after');
  if (isFirst && next === null) return null;
  return (
    <nav className="paging" aria-label="翻页 Pages">
      {isFirst ? null : (
        <a href={addressWith(url, { after: null })}>
          <Bilingual zh="« 回到第一页" en="First page" />
        </a>
      )}
      {next === null ? null : (
        <a href={addressWith(url, { after: next })} rel="next">
          <Bilingual zh="下一页 »" en="Next page" />
        </a>
      )}
    </nav>
  );
}

/** This page with other parameters; null takes one away. */
export function addressWith(url: URL, changes: Readonly<Record<string, string | null>>): string {
  const parameters = new URLSearchParams(url.searchParams);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null) parameters.delete(name);
    else parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === '' ? url.pathname : `${url.pathname}?${query}`;
}
