import { HubError } from '@dibao/shared/errors';
import { readBody, sendJson } from '@dibao/shared/http';
import type { Log } from '@dibao/shared/log';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProvenanceOf } from '../same-origin.ts';
import { createAccountForms, createAccountPage } from './account-forms.ts';
import { createEntryForms } from './entry-forms.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { createPasskeyCalls } from './passkey-calls.ts';
import { sendPasskeyScript } from './passkey-scripts.ts';
import { createProviderVisits } from './provider-visits.ts';
import type { AnswerVisit, SignInParts } from './visit.ts';

export interface SignInRouteOptions extends SignInParts {
  readonly provenanceOf: ProvenanceOf;
  /** Null where people sign in here alone. */
  readonly provider: IdentityProvider | null;
  readonly log: Log;
}

/** Answers `/auth/…`. */
export type SignInRoute = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

const bodyLimit = 32 * 1024;
const invitationPath = /^\/auth\/invitation\/([\w.-]{1,200})$/;

/**
 * The pages people sign in on, and what their forms and script do. What changes something counts only from a page of the
 * hub: so nobody is signed out, or signed in as somebody else, by another site.
 */
export function createSignInRoute({ provenanceOf, provider, log, ...parts }: SignInRouteOptions): SignInRoute {
  const entry = createEntryForms(parts, provider?.name ?? null);
  const pages: Readonly<Record<string, AnswerVisit>> = {
    '/auth/sign-in': (visit) => entry.showSignIn(visit),
    '/auth/account': createAccountPage(parts),
    ...createProviderVisits(parts, provider, entry, log),
  };
  const acts: Readonly<Record<string, AnswerVisit>> = {
    '/auth/sign-in': entry.signIn,
    ...createAccountForms(parts),
    ...createPasskeyCalls(parts),
  };

  function answerOf(path: string, isPost: boolean): AnswerVisit | undefined {
    const token = invitationPath.exec(path)?.[1];
    if (token === undefined) return isPost ? acts[path] : pages[path];
    return (visit) => (isPost ? entry.acceptInvitation(visit, token) : entry.showInvitation(visit, token));
  }

  return async (request, response, url) => {
    const { method = 'GET' } = request;
    const isPost = method === 'POST';
    if (!isPost && (await sendPasskeyScript(response, url.pathname))) return;
    const answer = isPost || method === 'GET' || method === 'HEAD' ? answerOf(url.pathname, isPost) : undefined;
    if (answer === undefined) return nothingHere(request, response, url);
    if (isPost && provenanceOf(request) !== 'OWN') throw fromElsewhere();
    const body = isPost ? (await readBody(request, bodyLimit)).toString('utf8') : '';
    await answer({ request, response, url, body });
  };
}

function nothingHere(request: IncomingMessage, response: ServerResponse, url: URL): void {
  request.resume();
  const message = `这里没有 ${request.method} ${url.pathname} / nothing at ${request.method} ${url.pathname}`;
  sendJson(response, 404, { errors: [{ message }] });
}

function fromElsewhere(): HubError {
  return HubError.forbidden(
    '须由本站页面提交；如浏览器屏蔽了 Origin 请求头，请放行。',
    'This counts only from a page of the hub; if your browser hides the Origin header, let it through.',
  );
}
