import type { ReactElement, ReactNode } from 'react';
import { Link } from 'wouter';
import type { FiguresFragment } from '../../../generated/graphql.ts';
import type { Words } from '../../../layout/words.ts';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { delay, shareWords } from './figure-words.ts';
import { ShareCell } from './share-cell.tsx';

/** Figures of one group. */
export interface FiguresRow {
  readonly id: string;
  readonly name: ReactNode;
  readonly summary: FiguresFragment;
  readonly medianDelaySeconds: number | null;
  /** To which the ledger is narrowed for who is late in this group; left out: it cannot be. */
  readonly late?: Readonly<Record<string, string>>;
}

export interface FiguresTableProps {
  readonly name: Words;
  /** What the groups are. */
  readonly of: Words;
  readonly rows: readonly FiguresRow[];
  readonly empty?: Words;
}

const nothing: Words = { zh: '这段时间没有任务。', en: 'There are no duties in this period.' };

const columns: readonly Column<FiguresRow>[] = [
  { key: 'obliged', title: { zh: '应办', en: 'Owed' }, cell: ({ summary }) => String(summary.obliged) },
  {
    key: 'target',
    title: shareWords.shareWithinTarget,
    cell: ({ summary }) => <ShareCell share={summary.shareWithinTarget} />,
  },
  {
    key: 'limit',
    title: shareWords.shareWithinLimit,
    cell: ({ summary }) => <ShareCell share={summary.shareWithinLimit} />,
  },
  {
    key: 'verified',
    title: shareWords.verifiedShare,
    cell: ({ summary }) => <ShareCell share={summary.verifiedShare} />,
  },
  { key: 'delay', title: { zh: '中位用时', en: 'Median delay' }, cell: (row) => delay(row.medianDelaySeconds) },
  { key: 'open', title: { zh: '待办', en: 'To do' }, cell: ({ summary }) => String(summary.open) },
  { key: 'overdue', title: { zh: '逾期', en: 'Overdue' }, cell: (row) => <Overdue {...row} /> },
  { key: 'notSeen', title: { zh: '没能看到', en: 'Not seen' }, cell: ({ summary }) => String(summary.notSeen) },
];

function Overdue({ summary: { overdue }, late }: FiguresRow): ReactElement {
  if (overdue === 0) return <>0</>;
  if (late === undefined) return <strong className="overdue">{overdue}</strong>;
  return (
    <Link href={`/desk/monitor/ledger?${new URLSearchParams(late)}`} className="overdue">
      {overdue}
    </Link>
  );
}

/** How each group keeps its duties: a matrix of groups and figures. */
export function FiguresTable({ name, of, rows, empty = nothing }: FiguresTableProps): ReactElement {
  return (
    <PagedTable
      name={name}
      columns={[{ key: 'name', title: of, cell: (row) => <>{row.name}</> }, ...columns]}
      page={{ edges: rows.map((node) => ({ node })), pageInfo: { endCursor: null, hasNextPage: false } }}
      empty={empty}
    />
  );
}
