import type { ReactElement } from 'react';
import type { DocumentPartsFragment } from '../../generated/graphql.ts';
import { Bilingual } from '../../layout/bilingual.tsx';

export interface GazetteTextsProps {
  /** Null: the gazette could not be asked. */
  readonly articles: DocumentPartsFragment['gazetteArticles'];
}

/** 标准文本: where the gazette prints the document. */
export function GazetteTexts({ articles }: GazetteTextsProps): ReactElement | null {
  if (articles === null || articles.length === 0) return null;
  return (
    <section>
      <h2>
        <Bilingual zh="公报刊登的标准文本" en="Standard text in the gazette" />
      </h2>
      <ul className="lines">
        {articles.map(({ id, citation }) => (
          <li key={id}>
            <a href={`/gazette-articles/${id}`}>{citation}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
