import { Table, type TableColumnType } from 'antd';
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
  if (page.edges.length === 0) {
    return (
      <>
        <Nothing {...empty} />
        <Pages pageInfo={page.pageInfo} />
      </>
    );
  }
  return (
    <>
      <Table<Row>
        aria-label={`${name.zh} ${name.en}`}
        className="paged-table"
        size="middle"
        rowKey="id"
        pagination={false}
        dataSource={page.edges.map(({ node }) => node)}
        columns={columns.map(toTableColumn)}
      />
      <Pages pageInfo={page.pageInfo} />
    </>
  );
}

function toTableColumn<Row>({ key, title, cell, width }: Column<Row>): TableColumnType<Row> {
  return {
    key,
    title: <Bilingual {...title} />,
    render: (_, row) => cell(row),
    // Cards on phones have no head above them: each cell says what it is.
    onCell: () => ({ 'data-label': title.zh }) as object,
    ...(width === undefined ? {} : { width }),
  };
}
