import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';
import type { ImportMessage } from '@dibao/shared/import-route';
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

/** How long the service may be silent: a large batch of long records, or the end of a gazette's index. */
const silenceMs = 600_000;

/**
 * Streams records into a service and yields what it tells, while both go on; the last message is `done` or `failed`.
 * Throws what broke the source of the lines, else SERVICE_UNAVAILABLE when the connection broke.
 */
export async function* sendRecords(sending: RecordSending): AsyncGenerator<ImportMessage> {
  const { service, kind, identity, lines, signal } = sending;
  // Not `fetch`: an answer that begins while the question is still being sent is beyond what fetch promises.
  const question = request(new URL(`/internal/import/${kind}`, service), {
    method: 'POST',
    headers: { 'content-type': 'application/jsonl; charset=utf-8', [identityHeader]: identity },
    ...(signal && { signal }),
  });
  question.setTimeout(silenceMs, () => question.destroy(HubError.timeout(importKinds[kind].service)));
  const answered = once(question, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  // Settles with the reason why sending stopped early.
  const sent = pipeline(lines, question).then(
    () => null,
    (error: unknown) => error,
  );
  let isOver = false;
  try {
    const [answer] = await answered;
    if (answer.statusCode !== 200) throw await describeRefusal(answer, kind);
    for await (const line of textLines(answer)) {
      const message = JSON.parse(line) as ImportMessage;
      isOver = message.type === 'done' || message.type === 'failed';
      yield message;
    }
  } catch (error) {
    if (error instanceof HubError) throw error;
    signal?.throwIfAborted();
    question.destroy();
    const cause = (await sent) ?? error;
    throw isConnectionError(cause) ? HubError.unavailable(importKinds[kind].service, cause) : cause;
  } finally {
    question.destroy();
  }
  if (!isOver) throw HubError.unavailable(importKinds[kind].service);
}

async function* textLines(answer: IncomingMessage): AsyncGenerator<string> {
  answer.setEncoding('utf8');
  let rest = '';
  for await (const chunk of answer as AsyncIterable<string>) {
    const parts = `${rest}${chunk}`.split('\n');
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest;
}

async function describeRefusal(answer: IncomingMessage, kind: ImportKind): Promise<HubError> {
  let text = '';
  for await (const line of textLines(answer)) text += line;
  const said = `HTTP ${answer.statusCode} ${text.slice(0, 300)}`;
  const { title, service } = importKinds[kind] as { title: Bilingual; service: string };
  return HubError.badInput(
    `服务 ${service} 不接受${title.zh}的导入：${said}`,
    `The service ${service} takes no import of ${title.en}: ${said}`,
  );
}

/** Errors of the connection carry a system's or Node's code; everything else came from the source of the lines. */
function isConnectionError(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ERR_STREAM|ERR_HTTP|HPE_|ABORT_ERR)/.test(code);
}
