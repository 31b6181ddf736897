import type { ReactElement } from 'react';
import type { SearchGazetteQuery } from '../../generated/graphql.ts';
import { Marked } from '../../layout/marked.tsx';
import { pagesOf } from '../../layout/pages-of.ts';

type Edge = SearchGazetteQuery['searchGazette']['edges'][number];

/** One article found: its title and the words around what was asked for, marked, and its place in print. */
export function Found({ node, highlights }: Edge): ReactElement {
  const { id, title, documentNumber, section, pageFrom, pageTo, issue } = node;
  const inTitle = highlights.find(({ field }) => field === 'title');
  const inBody = highlights.filter(({ field }) => field === 'body');
  return (
    <li lang={issue.gazette.lang ?? undefined}>
      <a className="line-title" href={`/gazette-articles/${id}`}>
        <Marked text={inTitle?.text ?? title} ranges={inTitle?.ranges ?? []} />
      </a>
      {inBody.map(({ text, ranges }) => (
        <p className="excerpt" key={text}>
          … <Marked text={text} ranges={ranges} /> …
        </p>
      ))}
      <p className="line-facts">
        {documentNumber === null ? null : <span>{documentNumber}</span>}
        <span>
          《{issue.gazette.name}》{issue.year}年{issue.label}
          {pagesOf(pageFrom, pageTo)}
        </span>
        {section === null ? null : <span>{section}</span>}
      </p>
    </li>
  );
}
