import { useRef, useState } from 'react';
import { useClient } from 'urql';
import { ImportDocumentsDocument, type ImportDocumentsMutation } from '../../../generated/graphql.ts';
import { failureOf, type GraphFailure } from '../../graph/graph-failure.ts';
import { type ImportBatch, importBatches, type Refused } from './import-batches.ts';
import { readFileLines, UnreadableFile } from './read-file-lines.ts';

/** Of refused records, as many are shown and kept to be mended. */
const mostRefused = 2_000;

/** A refused record with what stood in its line, so that it can be put right and sent again. */
export interface RefusedRecord extends Refused {
  readonly text: string;
}

/** How an import stands. */
export interface ImportProgress {
  readonly phase: 'running' | 'done' | 'stopped' | 'failed';
  /** From 0 to 1. */
  readonly read: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly refusals: readonly RefusedRecord[];
  /** Of a file that cannot be read. */
  readonly message: string | null;
  readonly failure: GraphFailure | null;
}

const begun: ImportProgress = {
  ...{ phase: 'running', read: 0, new: 0, changed: 0, unchanged: 0, refused: 0, refusals: [] },
  ...{ message: null, failure: null },
};

type Imported = Extract<ImportDocumentsMutation['told'], { readonly __typename: 'DocumentsImported' }>;

/** Sends a file to the hub, part by part. What is in stays in; the same file again completes what broke off. */
export function useImport() {
  const client = useClient();
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const stopped = useRef(false);

  async function send({ lines, firstLine }: ImportBatch): Promise<Imported> {
    const input = { lines: lines.join('\n'), firstLine };
    const { data, error } = await client.mutation<ImportDocumentsMutation>(String(ImportDocumentsDocument), { input });
    if (data?.told.__typename === 'DocumentsImported') return data.told;
    if (data?.told.__typename === 'ValidationFailure') throw new UnreadableFile(data.told.message);
    throw error ?? new Error('The hub did not answer.');
  }

  async function run(file: File): Promise<void> {
    stopped.current = false;
    let now = begun;
    const show = (next: Partial<ImportProgress>) => setProgress((now = { ...now, ...next }));
    show({});
    try {
      for await (const batch of importBatches(readFileLines(file))) {
        if (stopped.current) return show({ phase: 'stopped' });
        show(after(now, batch, await send(batch)));
      }
      show({ phase: 'done', read: 1 });
    } catch (error) {
      if (error instanceof UnreadableFile) show({ phase: 'failed', message: error.message });
      else show({ phase: 'failed', failure: failureOf(isCombined(error) ? error : { graphQLErrors: [] }) });
    }
  }

  return { progress, run: (file: File) => void run(file), stop: () => void (stopped.current = true) };
}

function after(now: ImportProgress, batch: ImportBatch, told: Imported): ImportProgress {
  const refused = [...batch.refused, ...told.refusals].toSorted((a, b) => a.line - b.line);
  const kept = refused.map((one) => ({ ...one, text: batch.lines[one.line - batch.firstLine] ?? '' }));
  return {
    ...now,
    read: batch.read,
    new: now.new + told.new,
    changed: now.changed + told.changed,
    unchanged: now.unchanged + told.unchanged,
    refused: now.refused + refused.length,
    refusals: [...now.refusals, ...kept].slice(0, mostRefused),
  };
}

function isCombined(error: unknown): error is Parameters<typeof failureOf>[0] {
  return typeof error === 'object' && error !== null && 'graphQLErrors' in error;
}
