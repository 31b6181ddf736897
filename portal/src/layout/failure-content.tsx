import type { ReactElement } from 'react';
import type { PageFailure } from '../server/page-failure.ts';

/** What stands where a page should: what happened, and what to do next. */
export function FailureContent({ failure }: { readonly failure: PageFailure }): ReactElement {
  const { status, title, advice } = failure;
  return (
    <article className="failure">
      <p className="failure-status">{status}</p>
      <h1>
        {title.zh}
        <span className="en" lang="en">
          {title.en}
        </span>
      </h1>
      <p>{advice.zh}</p>
      <p lang="en" className="en">
        {advice.en}
      </p>
      <p>
        <a href="/">
          返回首页 <span lang="en">Front page</span>
        </a>
        {' · '}
        <a href="/search">
          检索公报 <span lang="en">Search the gazette</span>
        </a>
      </p>
    </article>
  );
}
