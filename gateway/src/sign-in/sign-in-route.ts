import { HubError } from '@dibao/shared/errors';
import { readBody, sendJson } from '@dibao/shared/http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressOf } from '../client-address.ts';
import { sendPage } from '../html-page.ts';
import { ownCallHeader, type ProvenanceOf } from '../same-origin.ts';
import type { Cookies } from './cookies.ts';
import { accountPage } from './pages/account-page.ts';
import { invitationExpiredPage, invitationPage, recoveryCodesPage } from './pages/invitation-page.ts';
import { signInPage, type SignInView } from './pages/sign-in-page.ts';
import { returnTo } from './return-to.ts';
import type { SignedIn, SignInClient, TakeStep } from './sign-in-service.ts';

export interface SignInRouteOptions {
  readonly takeStep: TakeStep;
  readonly cookies: Cookies;
  readonly provenanceOf: ProvenanceOf;
  readonly addressOf: AddressOf;
}

/** Answers `/auth/…`. */
export type SignInRoute = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<void>;

/** One request for a page of signing in. */
interface Visit {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** What was sent with POST. */
  readonly form: URLSearchParams;
}

const formLimit = 16 * 1024;
const invitationPath = /^\/auth\/invitation\/([\w.-]{1,200})$/;

/**
 * The pages people sign in on, and what their forms do. A form counts only from a page of the hub: so nobody is signed out,
 * or signed in as somebody else, by another site.
 */
export function createSignInRoute({ takeStep, cookies, provenanceOf, addressOf }: SignInRouteOptions): SignInRoute {
  function clientOf(request: IncomingMessage): SignInClient {
    return {
      address: addressOf(request),
      browser: (request.headers['user-agent'] ?? '').slice(0, 200),
      device: cookies.read(request, 'device'),
      session: cookies.read(request, 'session'),
    };
  }

  function enter(response: ServerResponse, { session, device }: SignedIn): void {
    cookies.set(response, 'session', session);
    cookies.set(response, 'device', device);
  }

  function showSignIn({ request, response, url }: Visit, view: Omit<SignInView, 'returnTo' | 'provider'> = {}): void {
    const { refused } = view;
    if (refused?.refused === 'WAIT') response.setHeader('retry-after', refused.seconds);
    const status = refused === undefined ? 200 : refused.refused === 'WAIT' ? 429 : 403;
    sendPage(request, response, status, signInPage({ ...view, returnTo: returnTo(url), provider: null }));
  }

  async function signIn(visit: Visit): Promise<void> {
    const { request, response, url, form } = visit;
    const [login, password, code] = ['login', 'password', 'code'].map((name) => form.get(name) ?? '');
    if (login === undefined || password === undefined || code === undefined) return;
    const outcome = await takeStep('password', { login, password, code, client: clientOf(request) });
    if ('refused' in outcome) return showSignIn(visit, { login, refused: outcome });
    enter(response, outcome);
    goOn(visit, returnTo(url));
  }

  async function showInvitation({ request, response }: Visit, token: string): Promise<void> {
    const view = await takeStep('invitation', { token });
    if (view === null) return sendPage(request, response, 410, invitationExpiredPage());
    sendPage(request, response, 200, invitationPage(view));
  }

  async function acceptInvitation({ request, response, form }: Visit, token: string): Promise<void> {
    const [password = '', code = ''] = [form.get('password') ?? '', form.get('code') ?? ''];
    const outcome = await takeStep('invitation/accept', { token, password, code, client: clientOf(request) });
    if ('session' in outcome) {
      enter(response, outcome);
      return sendPage(request, response, 200, recoveryCodesPage(outcome.recoveryCodes));
    }
    const view = 'mistakes' in outcome ? await takeStep('invitation', { token }) : null;
    if (view === null || !('mistakes' in outcome)) return sendPage(request, response, 410, invitationExpiredPage());
    sendPage(request, response, 422, invitationPage(view, outcome.mistakes));
  }

  async function showAccount(visit: Visit): Promise<void> {
    const { request, response } = visit;
    const token = cookies.read(request, 'session');
    const account = token === null ? null : await takeStep('account', { token });
    if (account === null) return redirect(response, '/auth/sign-in?returnTo=/auth/account');
    sendPage(request, response, 200, accountPage(account));
  }

  async function signOut(visit: Visit): Promise<void> {
    const token = cookies.read(visit.request, 'session');
    if (token !== null) await takeStep('session/end', { token });
    cookies.clear(visit.response, 'session');
    goOn(visit, '/auth/sign-in');
  }

  async function actAs(visit: Visit): Promise<void> {
    const token = cookies.read(visit.request, 'session') ?? '';
    const changed = await takeStep('session/act-as', { token, agencyId: visit.form.get('agency') || null });
    if (changed === null) throw notYours();
    cookies.set(visit.response, 'session', changed.session);
    goOn(visit, returnTo(visit.url));
  }

  async function endSession(visit: Visit): Promise<void> {
    const token = cookies.read(visit.request, 'session') ?? '';
    if (!(await takeStep('account/end-sessions', { token, sessionId: visit.form.get('session') }))) throw notYours();
    goOn(visit, returnTo(visit.url));
  }

  const pages: Readonly<Record<string, (visit: Visit) => void | Promise<void>>> = {
    '/auth/sign-in': (visit) => showSignIn(visit),
    '/auth/account': showAccount,
  };
  const forms: Readonly<Record<string, (visit: Visit) => void | Promise<void>>> = {
    '/auth/sign-in': signIn,
    '/auth/sign-out': signOut,
    '/auth/act-as': actAs,
    '/auth/end-session': endSession,
  };

  return async (request, response, url) => {
    const { method = 'GET' } = request;
    const isPost = method === 'POST';
    const token = invitationPath.exec(url.pathname)?.[1];
    const [show, act] =
      token === undefined
        ? [pages[url.pathname], forms[url.pathname]]
        : [(visit: Visit) => showInvitation(visit, token), (visit: Visit) => acceptInvitation(visit, token)];
    const answer = isPost ? act : method === 'GET' || method === 'HEAD' ? show : undefined;
    if (answer === undefined) return nothingHere(request, response, url);
    if (isPost && provenanceOf(request) !== 'OWN') throw foreignForm();
    const form = new URLSearchParams(isPost ? (await readBody(request, formLimit)).toString('utf8') : '');
    await answer({ request, response, url, form });
  };
}

/** A person goes on to the next page; a script of ours, which says so by its header, stays where it is. */
function goOn({ request, response }: Visit, path: string): void {
  if (request.headers[ownCallHeader] === undefined) return redirect(response, path);
  response.writeHead(204).end();
}

function redirect(response: ServerResponse, path: string): void {
  response.writeHead(303, { location: path }).end();
}

function nothingHere(request: IncomingMessage, response: ServerResponse, url: URL): void {
  request.resume();
  const message = `这里没有 ${request.method} ${url.pathname} / nothing at ${request.method} ${url.pathname}`;
  sendJson(response, 404, { errors: [{ message }] });
}

function foreignForm(): HubError {
  return HubError.forbidden(
    '表单须由本站页面提交；如浏览器屏蔽了 Origin 请求头，请放行。',
    'A form counts only from a page of this hub; if your browser hides the Origin header, let it through.',
  );
}

function notYours(): HubError {
  return HubError.unauthenticated('会话已结束，或者不能这样做。', 'The session has ended, or may not do this.');
}
