import { anonymous } from '@dibao/shared/auth';
import { HubError } from '@dibao/shared/errors';
import { sendJson } from '@dibao/shared/http';
import { identityHeader } from '@dibao/shared/identity';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendPage } from '../html-page.ts';
import type { IdentityOf } from '../identities.ts';
import { type Confirmation, confirmPage } from './confirm-page.ts';

export interface ConfirmRouteOptions {
  /** Where the media service answers. */
  readonly mediaUrl: string;
  readonly identityOf: IdentityOf;
  /** Milliseconds for its answer. */
  readonly deadline: number;
}

/** Answers `/confirm/<token>`. */
export type ConfirmRoute = (request: IncomingMessage, response: ServerResponse, token: string) => Promise<void>;

/**
 * The page behind the link of a message. Opening it changes nothing, since scanners of mail open every link; its button
 * posts, and that confirms. The link is the only right it needs, and all it shows stood in the message.
 */
export function createConfirmRoute({ mediaUrl, identityOf, deadline }: ConfirmRouteOptions): ConfirmRoute {
  async function ask(method: 'GET' | 'POST', token: string): Promise<Confirmation> {
    const response = await fetch(`${mediaUrl}/internal/confirm?${new URLSearchParams({ token })}`, {
      method,
      headers: { [identityHeader]: await identityOf(anonymous) },
      signal: AbortSignal.timeout(deadline),
    }).catch((cause: unknown) => {
      throw HubError.unavailable('media', cause);
    });
    if (!response.ok) throw HubError.unavailable('media', new Error(`HTTP ${response.status}`));
    return (await response.json()) as Confirmation;
  }

  return async (request, response, token) => {
    const { method = 'GET' } = request;
    // The body of the form is empty; whatever comes is not read.
    request.resume();
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') {
      response.setHeader('allow', 'GET, HEAD, POST');
      return sendJson(response, 405, { errors: [{ message: `${method} 不可用 / is not allowed here` }] });
    }
    const confirmation = await ask(method === 'POST' ? 'POST' : 'GET', token);
    sendPage(request, response, confirmation.state === 'EXPIRED' ? 410 : 200, confirmPage(confirmation));
  };
}
