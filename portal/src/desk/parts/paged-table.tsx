import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';
import type { Connection } from './connection.ts';
import { Nothing } from './nothing.tsx';
import { Pages } from './pages.tsx';

export interface Column<Row> {
  readonly key: string;
  readonly title: Words;
  readonly cell: (row: Row) => ReactElement | string | null;
  /** In pixels; left out: what remains. */
  readonly width?: number;
}

export interface PagedTableProps<Row> {
  /** What the rows are, for who does not see them. */
  readonly name: Words;
  readonly page: Connection<Row>;
  readonly columns: readonly Column<Row>[];
  readonly empty: Words;
}

/** A table that shows one page of a list, however long that is; on phones each row stands as a card. */
export function PagedTable<Row extends { readonly id: string }>(props: PagedTableProps<Row>): ReactElement {
  const { name, page, columns, empty } = props;
  return (
    <>
      {page.edges.length === 0 ? (
        <Nothing {...empty} />
      ) : (
        <table className="paged-table" aria-label={`${name.zh} ${name.en}`}>
          <thead>
            <tr>
              {columns.map(({ key, title, width }) => (
                <th key={key} scope="col" style={{ width }}>
                  <Bilingual {...title} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {page.edges.map(({ node }) => (
              <tr key={node.id}>
                {columns.map(({ key, title, cell }) => (
                  // Cards on phones have no head above them: each cell says what it is.
                  <td key={key} data-label={title.zh}>
                    {cell(node)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pages pageInfo={page.pageInfo} />
    </>
  );
}
