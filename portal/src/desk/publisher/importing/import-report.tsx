import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { Link } from 'wouter';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Failure } from '../../parts/failure.tsx';
import { type Column, PagedTable } from '../../parts/paged-table.tsx';
import { Panel } from '../../parts/panel.tsx';
import { saveLines } from './save-lines.ts';
import type { ImportProgress, RefusedRecord } from './use-import.ts';

const phases = {
  running: { zh: '正在导入', en: 'Importing' },
  done: { zh: '导入完成', en: 'Done' },
  stopped: { zh: '已停止', en: 'Stopped' },
  failed: { zh: '未能完成', en: 'Not completed' },
} as const;

/** As many are shown; all that are kept are in the file to be mended. */
const mostShown = 200;

const columns: readonly Column<RefusedRecord & { readonly id: string }>[] = [
  { key: 'line', title: { zh: '行', en: 'Line' }, cell: ({ line }) => String(line), width: 80 },
  { key: 'record', title: { zh: '记录', en: 'Record' }, cell: ({ id }) => id, width: 160 },
  { key: 'field', title: { zh: '字段', en: 'Field' }, cell: ({ field }) => field ?? '—', width: 130 },
  {
    key: 'what',
    title: { zh: '问题与办法', en: 'What to do' },
    cell: ({ message, code }) => (
      <>
        {message} <code>{code}</code>
      </>
    ),
  },
];

/** How an import stands: counts while it goes on, and each record that was not taken. */
export function ImportReport({ progress }: { readonly progress: ImportProgress }): ReactElement {
  const { phase, read, refused, refusals, message, failure } = progress;
  return (
    <Panel title={phases[phase]}>
      <progress className="import-progress" max={1} value={read} aria-label="进度 Progress" />
      <p role="status" data-phase={phase}>
        <Bilingual
          zh={`新增 ${progress.new}，更改 ${progress.changed}，未变 ${progress.unchanged}，未接受 ${refused}。`}
          en={`${progress.new} new, ${progress.changed} changed, ${progress.unchanged} unchanged, ${refused} refused.`}
        />{' '}
        {phase === 'done' ? (
          <Link href="/desk/publisher">
            <Bilingual zh="看我的文件" en="To the documents" />
          </Link>
        ) : null}
      </p>
      {message === null ? null : <Alert role="alert" type="error" showIcon title={message} />}
      {failure === null ? null : <Failure failure={failure} />}
      {refusals.length === 0 ? null : (
        <>
          <PagedTable
            name={{ zh: '未接受的记录', en: 'Refused records' }}
            page={{
              edges: refusals
                .slice(0, mostShown)
                .map((one) => ({ node: { ...one, id: one.id ?? `第 ${one.line} 行` } })),
              pageInfo: { endCursor: null, hasNextPage: false },
            }}
            columns={columns}
            empty={{ zh: '', en: '' }}
          />
          {refused > mostShown ? (
            <p className="soft">
              <Bilingual zh={`只列出前 ${mostShown} 条。`} en={`The first ${mostShown} are shown.`} />
            </p>
          ) : null}
          <Button
            onClick={() =>
              saveLines(
                'import-refused.jsonl',
                refusals.map(({ text }) => text),
              )
            }
          >
            <Bilingual zh="下载未接受的记录，改好再导入" en="Download them to put right" />
          </Button>
        </>
      )}
    </Panel>
  );
}
