import { ErrorCode, HubError } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';
import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { IdentityOf } from './identities.ts';
import type { Metrics } from './metrics.ts';
import type { RequestScope } from './request-scope.ts';

/** What of the service's headers a client needs; everything else stays inside. */
const passedOn = [
  'content-type',
  'content-length',
  'content-disposition',
  'content-digest',
  'x-dibao-rows',
  'x-dibao-table-digest',
  'x-dibao-as-of',
];

export interface ExportsRouteOptions {
  /** Where the media service answers. */
  readonly media: string;
  readonly identityOf: IdentityOf;
  readonly metrics: Metrics;
  /** Milliseconds a file may take to be made. */
  readonly deadline: number;
}

/** Answers `GET /exports/duties.xlsx?…`: asks media for the file on the viewer's behalf and passes it on as it comes. */
export type ExportsRoute = (url: URL, response: ServerResponse, scope: RequestScope) => Promise<void>;

export function createExportsRoute({ media, identityOf, metrics, deadline }: ExportsRouteOptions): ExportsRoute {
  return async (url, response, scope) => {
    const target = new URL('/internal/exports', media);
    for (const [name, value] of url.searchParams) target.searchParams.append(name, value);
    // The path names the file; a parameter of the same name must not.
    target.searchParams.set('file', decodeFileName(url.pathname.slice('/exports/'.length)));
    const answer = await ask(target, scope, await identityOf(scope.viewer), deadline);
    metrics.requests.inc({ transport: 'http', outcome: answer.status < 400 ? 'answered' : 'refused' });
    for (const name of passedOn) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.statusCode = answer.status;
    if (answer.body === null) return void response.end();
    await pipeline(answer.body, response, { signal: scope.signal }).catch((error: unknown) => {
      // The asker went away, or the service did in the middle: the length told does not match, so nobody takes it for whole.
      if (!response.destroyed) response.destroy(error instanceof Error ? error : undefined);
    });
  };
}

async function ask(target: URL, scope: RequestScope, identity: string, deadline: number): Promise<Response> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), deadline);
  try {
    return await fetch(target, {
      headers: { [identityHeader]: identity, 'accept-language': scope.language, 'x-request-id': scope.requestId },
      redirect: 'error',
      signal: AbortSignal.any([scope.signal, late.signal]),
    });
  } catch (cause) {
    if (!late.signal.aborted) throw HubError.unavailable('media', cause);
    const seconds = deadline / 1000;
    throw new HubError(
      ErrorCode.GATEWAY_TIMEOUT,
      {
        zh: `导出未能在 ${seconds} 秒内生成，请缩小范围后重试。`,
        en: `The export was not made within ${seconds} s; narrow it and try again.`,
      },
      { cause },
    );
  } finally {
    clearTimeout(timer);
  }
}

function decodeFileName(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch (cause) {
    throw HubError.badInput('请求地址无效。', 'The request target is no valid address.', { cause });
  }
}
