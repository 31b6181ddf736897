import { HubError } from '@dibao/shared/errors';
import type { ImportMessage } from '@dibao/shared/import-route';
import { serviceMessages } from '../service-messages.ts';
import { type ImportKind, importKinds } from './import-kind.ts';

export interface RecordSending {
  /** Where the service answers, such as http://127.0.0.1:41234. */
  readonly service: string;
  readonly kind: ImportKind;
  /** A signed identity with the scope `import`. */
  readonly identity: string;
  /** JSON Lines; read only as fast as the service takes them. */
  readonly lines: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Streams records into a service and yields what it tells, while both go on; the last message is `done` or `failed`.
 * Throws what broke the source of the lines, else SERVICE_UNAVAILABLE when the connection broke.
 */
export async function* sendRecords({
  service,
  kind,
  identity,
  lines,
  signal,
}: RecordSending): AsyncGenerator<ImportMessage> {
  const name = importKinds[kind].service;
  const url = new URL(`/internal/import/${kind}`, service);
  for await (const message of serviceMessages<ImportMessage>({ service: name, url, identity, body: lines, signal })) {
    yield message;
    if (message.type === 'done' || message.type === 'failed') return;
  }
  throw HubError.unavailable(name);
}
