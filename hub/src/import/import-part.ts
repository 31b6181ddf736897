import { HubError } from '@dibao/shared/errors';
import type { ImportCounts } from '@dibao/shared/import-route';
import type { ImportPart } from './part.ts';
import type { ImportKind } from './import-kind.ts';
import type { RecordLinesOptions } from './record-lines.ts';
import type { RefusedFile } from './refused-file.ts';
import { sendRecords } from './send-records.ts';
import { rememberSentLines } from './sent-lines.ts';

export interface PartImport extends Omit<RecordLinesOptions, 'kind'> {
  readonly kind: ImportKind;
  /** Where the service answers. */
  readonly service: string;
  readonly identity: string;
  readonly refused: RefusedFile;
  /** How many records of this part are in, or were refused. */
  readonly onDone: (records: number) => void;
  readonly signal: AbortSignal;
}

/** Sends one part into its service and writes down what was refused. Throws what kept it from being completed. */
export async function importPart(part: ImportPart, options: PartImport): Promise<ImportCounts> {
  const { kind, service, identity, refused, onDone, signal } = options;
  let notSent = 0;
  const lines = rememberSentLines(
    part.open({
      ...options,
      async refuse(place, refusal) {
        notSent += 1;
        await refused.add({ place, line: null, refusal, sent: null });
      },
    }),
  );
  for await (const message of sendRecords({ service, kind, identity, lines, signal })) {
    switch (message.type) {
      case 'refused': {
        const { line, refusal } = message;
        await refused.add({ place: part.placeOf(line, refusal.field), line, refusal, sent: lines.find(line) });
        break;
      }
      case 'progress':
        lines.settle(message.done);
        onDone(message.done + notSent);
        break;
      case 'failed':
        throw HubError.badInput(message.message.zh, message.message.en);
      case 'done':
        return { ...message, refused: message.refused + notSent };
    }
  }
  throw HubError.internal();
}
