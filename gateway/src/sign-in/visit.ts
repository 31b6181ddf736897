import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressOf } from '../client-address.ts';
import { ownCallHeader } from '../same-origin.ts';
import type { Cookies } from './cookies.ts';
import type { SignedIn, SignInClient, TakeStep } from './sign-in-service.ts';

/** What everything that answers under `/auth/` works with. */
export interface SignInParts {
  readonly takeStep: TakeStep;
  readonly cookies: Cookies;
  readonly addressOf: AddressOf;
}

/** One request under `/auth/`. */
export interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What was sent with POST. */
  readonly body: string;
}

export type AnswerVisit = (visit: Visit) => void | Promise<void>;

/** What is sent along to the documents service of a browser that signs in. */
export function clientOf({ cookies, addressOf }: SignInParts, { request }: Visit): SignInClient {
  return {
    address: addressOf(request),
    browser: (request.headers['user-agent'] ?? '').slice(0, 200),
    device: cookies.read(request, 'device'),
    session: cookies.read(request, 'session'),
  };
}

/** Lets a browser in. */
export function letIn({ cookies }: SignInParts, { response }: Visit, { session, device }: SignedIn): void {
  cookies.set(response, 'session', session);
  cookies.set(response, 'device', device);
}

/** A person goes on to the next page; a script of ours, which says so by its header, stays where it is. */
export function goOn({ request, response }: Visit, path: string): void {
  if (request.headers[ownCallHeader] === undefined) return redirect(response, path);
  response.writeHead(204).end();
}

export function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location }).end();
}
