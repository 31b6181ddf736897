import { HubError } from '@dibao/shared/errors';
import { sendPage } from '../html-page.ts';
import { accountPage } from './pages/account-page.ts';
import { returnTo } from './return-to.ts';
import { type AnswerVisit, goOn, redirect, type SignInParts, type Visit } from './visit.ts';

/** The page of somebody signed in. */
export function createAccountPage({ takeStep, cookies }: SignInParts): AnswerVisit {
  return async ({ request, response }) => {
    const token = cookies.read(request, 'session');
    const account = token === null ? null : await takeStep('account', { token });
    if (account === null) {
      cookies.clear(response, 'session');
      return redirect(response, '/auth/sign-in?returnTo=/auth/account');
    }
    sendPage(request, response, 200, accountPage(account));
  };
}

/** The forms of somebody signed in, by their addresses. */
export function createAccountForms({ takeStep, cookies }: SignInParts): Readonly<Record<string, AnswerVisit>> {
  const secretOf = ({ request }: Visit) => cookies.read(request, 'session') ?? '';
  const fieldOf = ({ body }: Visit, name: string) => new URLSearchParams(body).get(name);
  return {
    async '/auth/sign-out'(visit) {
      await takeStep('session/end', { token: secretOf(visit) });
      cookies.clear(visit.response, 'session');
      goOn(visit, '/auth/sign-in');
    },
    async '/auth/act-as'(visit) {
      const agencyId = fieldOf(visit, 'agency') || null;
      const changed = await takeStep('session/act-as', { token: secretOf(visit), agencyId });
      if (changed === null) throw notYours();
      cookies.set(visit.response, 'session', changed.session);
      goOn(visit, returnTo(visit.url));
    },
    async '/auth/end-session'(visit) {
      const sessionId = fieldOf(visit, 'session');
      if (!(await takeStep('account/end-sessions', { token: secretOf(visit), sessionId }))) throw notYours();
      goOn(visit, returnTo(visit.url));
    },
    async '/auth/remove-passkey'(visit) {
      const id = fieldOf(visit, 'passkey') ?? '';
      if (!(await takeStep('passkey/remove', { session: secretOf(visit), id }))) throw notRemoved();
      goOn(visit, returnTo(visit.url));
    },
  };
}

function notYours(): HubError {
  return HubError.unauthenticated('会话已结束，或者不能这样做。', 'The session has ended, or may not do this.');
}

function notRemoved(): HubError {
  return HubError.forbidden(
    '请重新登录后十分钟内再移除；最后一种登录方式不能移除。',
    'Sign in again and remove it within ten minutes; the last means to sign in stays.',
  );
}
