import { anonymous, type Viewer } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import type { IncomingMessage } from 'node:http';
import type { Authenticator } from './auth.ts';
import { backgroundHeader, ownCallHeader, type ProvenanceOf } from './same-origin.ts';
import type { Cookies } from './sign-in/cookies.ts';
import type { Sessions } from './sign-in/sessions.ts';

/**
 * Finds out who asks: by a bearer token where there is one, which then decides alone; else by the session of a browser;
 * else it is the public. Throws UNAUTHENTICATED for a token or a session that does not count, never taking either for the
 * public.
 */
export interface Asker {
  /** Of a page or a download: asking changes nothing, and no other site can read the answer. */
  ofRequest(request: IncomingMessage): Promise<Viewer>;
  /**
   * Of a call of the graph: a session counts for scripts of the hub's own pages alone, which say so by a header. A GET
   * without it is the public's, whatever cookie comes along: a browser's EventSource can send no header.
   */
  ofCall(request: IncomingMessage): Promise<Viewer>;
  /** Of a WebSocket, by the token its client gave or by the request that opened it. */
  ofSocket(request: IncomingMessage, token: string | undefined): Promise<Viewer>;
}

export interface AskerParts {
  readonly authenticator: Authenticator;
  readonly sessions: Sessions;
  readonly cookies: Cookies;
  readonly provenanceOf: ProvenanceOf;
}

export function createAsker({ authenticator, sessions, cookies, provenanceOf }: AskerParts): Asker {
  async function ask(
    request: IncomingMessage,
    authorization: string | undefined,
    requireOwn: (request: IncomingMessage) => void,
    isAct: boolean,
  ): Promise<Viewer> {
    if (authorization !== undefined) return authenticator.authenticate(authorization);
    const secret = cookies.read(request, 'session');
    if (secret === null) return anonymous;
    requireOwn(request);
    const viewer = await sessions.viewerOf(secret, isAct);
    if (viewer === null) throw sessionEnded();
    return viewer;
  }

  function requireOwnCall(request: IncomingMessage): void {
    const provenance = provenanceOf(request);
    const isOwn = provenance === 'OWN' || (isSafe(request) && provenance === 'UNSAID');
    if (!isOwn || request.headers[ownCallHeader] === undefined) throw fromElsewhere();
  }

  function requireOwnSocket(request: IncomingMessage): void {
    if (provenanceOf(request) !== 'OWN') throw fromElsewhere();
  }

  return {
    ofRequest: (request) => ask(request, request.headers.authorization, () => {}, true),
    async ofCall(request) {
      const { headers } = request;
      const isPublic = isSafe(request) && headers[ownCallHeader] === undefined && headers.authorization === undefined;
      if (isPublic) return anonymous;
      return ask(request, headers.authorization, requireOwnCall, headers[backgroundHeader] === undefined);
    },
    // Pages connect again by themselves: nobody need be there.
    ofSocket: (request, token) => ask(request, token ?? request.headers.authorization, requireOwnSocket, false),
  };
}

function isSafe({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function sessionEnded(): HubError {
  return HubError.unauthenticated('会话已结束，请重新登录。', 'The session has ended; sign in again.');
}

function fromElsewhere(): HubError {
  return HubError.forbidden(
    `以会话访问须来自本站页面，并带上请求头 ${ownCallHeader}。`,
    `With a session, ask from a page of this hub and send the header ${ownCallHeader}.`,
  );
}
