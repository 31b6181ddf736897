import { Button } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';

export interface FileLinksProps {
  /** Of the files of docs/monitoring.md: `ledger`, `compliance`. */
  readonly name: string;
  /** What the file is to hold; what is null is left out. */
  readonly parameters: Readonly<Record<string, string | null>>;
}

/** The same rows as a file: a workbook, or plain values. */
export function FileLinks({ name, parameters }: FileLinksProps): ReactElement {
  const given = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== null);
  const query = new URLSearchParams(given);
  return (
    <>
      <Button href={`/exports/${name}.xlsx?${query}`}>
        <Bilingual zh="下载 Excel" en="Excel" />
      </Button>
      <Button href={`/exports/${name}.csv?${query}`}>
        <Bilingual zh="下载 CSV" en="CSV" />
      </Button>
    </>
  );
}
