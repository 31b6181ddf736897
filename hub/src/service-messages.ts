import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HubError } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';
import type { ServiceName } from './services.ts';

export interface ServiceQuestion {
  readonly service: ServiceName;
  /** Where the service answers, and the path of its internal route. */
  readonly url: URL;
  /** A signed identity with the scope the route asks for. */
  readonly identity: string;
  /** Read only as fast as the service takes it; empty when there is nothing to send. */
  readonly body: AsyncIterable<Uint8Array>;
  readonly signal?: AbortSignal | undefined;
}

/** How long a service may be silent: a large batch of long records, or the end of a gazette's index. */
const silenceMs = 600_000;

/**
 * Posts to an internal route and yields what it tells, one JSON object a line, while the question is still being sent.
 * Throws what broke the source of the body, else SERVICE_UNAVAILABLE when the connection broke.
 */
export async function* serviceMessages<Message>(asked: ServiceQuestion): AsyncGenerator<Message> {
  const { service, url, identity, body, signal } = asked;
  // Not `fetch`: an answer that begins while the question is still being sent is beyond what fetch promises.
  const question = request(url, {
    method: 'POST',
    headers: { 'content-type': 'application/jsonl; charset=utf-8', [identityHeader]: identity },
    ...(signal && { signal }),
  });
  question.setTimeout(silenceMs, () => question.destroy(HubError.timeout(service)));
  const answered = once(question, 'response') as Promise<[IncomingMessage]>;
  answered.catch(() => undefined);
  // Settles with the reason why sending stopped early. `Readable.from` ends the body when the connection breaks.
  const sent = pipeline(Readable.from(body, { objectMode: false }), question).then(
    () => null,
    (error: unknown) => error,
  );
  try {
    const [answer] = await answered;
    if (answer.statusCode !== 200) throw await describeRefusal(answer, service);
    for await (const line of textLines(answer)) yield JSON.parse(line) as Message;
  } catch (error) {
    if (error instanceof HubError) throw error;
    signal?.throwIfAborted();
    question.destroy();
    const cause = (await sent) ?? error;
    throw isConnectionError(cause) ? HubError.unavailable(service, cause) : cause;
  } finally {
    question.destroy();
  }
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

async function describeRefusal(answer: IncomingMessage, service: ServiceName): Promise<HubError> {
  let text = '';
  for await (const line of textLines(answer)) text += line;
  const said = `HTTP ${answer.statusCode} ${text.slice(0, 300)}`;
  return HubError.badInput(`服务 ${service} 拒绝了请求：${said}`, `The service ${service} refused: ${said}`);
}

/** Errors of the connection carry a system's or Node's code; everything else came from the source of the body. */
function isConnectionError(error: unknown): boolean {
  const { code = '' } = error as NodeJS.ErrnoException;
  return /^(ECONN|EPIPE|ETIMEDOUT|EHOST|ENET|ERR_STREAM|ERR_HTTP|HPE_|ABORT_ERR)/.test(code);
}
