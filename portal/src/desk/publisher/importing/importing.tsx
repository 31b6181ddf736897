import { Button } from 'antd';
import { type ReactElement, useId, useRef } from 'react';
import { Bilingual } from '../../../layout/bilingual.tsx';
import { Panel } from '../../parts/panel.tsx';
import { PageHead } from '../../shell/page-head.tsx';
import { publisherDesk } from '../publisher-desk.ts';
import { ImportReport } from './import-report.tsx';
import { useImport } from './use-import.ts';

/** Brings a file of documents to the hub; each line that is not taken is told with what to do. */
export function Importing(): ReactElement {
  const id = useId();
  const chosen = useRef<HTMLInputElement>(null);
  const { progress, run, stop } = useImport();
  const isRunning = progress?.phase === 'running';

  function start(): void {
    const file = chosen.current?.files?.[0];
    if (file !== undefined) run(file);
    else chosen.current?.focus();
  }

  return (
    <>
      <PageHead title={{ zh: '导入', en: 'Import' }} above={[publisherDesk]} />
      <Panel title={{ zh: '选择文件', en: 'Choose a file' }}>
        <p>
          <Bilingual
            zh="每行一条记录的 JSON Lines（.jsonl）、JSON 数组，或一篇纯文本（.txt，编号即文件名）；可用 gzip 压缩。只收本单位及下级机关的文件。"
            en="JSON Lines, a JSON array, or one plain text; gzip as well. Only documents of your agency and those below it."
          />
        </p>
        <p>
          <label htmlFor={id}>
            <Bilingual zh="文件" en="File" />
          </label>{' '}
          <input ref={chosen} id={id} type="file" accept=".jsonl,.ndjson,.json,.txt,.gz" disabled={isRunning} />
        </p>
        {isRunning ? (
          <Button onClick={stop}>
            <Bilingual zh="停止" en="Stop" />
          </Button>
        ) : (
          <Button type="primary" onClick={start}>
            <Bilingual zh="导入" en="Import" />
          </Button>
        )}
        <p className="soft">
          <Bilingual
            zh="可以重复导入：没有变化的不动，中断的接着补齐。各字段见“导入说明”（docs/import.md）。"
            en="It may be repeated: what did not change is left alone. The fields stand in docs/import.md."
          />
        </p>
      </Panel>
      {progress === null ? null : <ImportReport progress={progress} />}
    </>
  );
}
