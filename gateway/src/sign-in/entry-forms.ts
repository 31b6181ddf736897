import { sendPage } from '../html-page.ts';
import { invitationExpiredPage, invitationPage, recoveryCodesPage } from './pages/invitation-page.ts';
import { signInPage, type SignInView } from './pages/sign-in-page.ts';
import { returnTo } from './return-to.ts';
import { clientOf, goOn, letIn, type SignInParts, type Visit } from './visit.ts';

/** The pages people come in by: the one to sign in on, and the one behind a link of invitation. */
export interface EntryForms {
  showSignIn(visit: Visit, view?: Omit<SignInView, 'returnTo' | 'provider'>): void;
  signIn(visit: Visit): Promise<void>;
  showInvitation(visit: Visit, token: string): Promise<void>;
  acceptInvitation(visit: Visit, token: string): Promise<void>;
}

/** @param provider what people call the identity provider; null where there is none */
export function createEntryForms(parts: SignInParts, provider: string | null): EntryForms {
  const { takeStep } = parts;

  function showSignIn({ request, response, url }: Visit, view: Omit<SignInView, 'returnTo' | 'provider'> = {}): void {
    const { refused } = view;
    if (refused?.refused === 'WAIT') response.setHeader('retry-after', refused.seconds);
    const status = refused === undefined ? 200 : refused.refused === 'WAIT' ? 429 : 403;
    sendPage(request, response, status, signInPage({ ...view, returnTo: returnTo(url), provider }));
  }

  return {
    showSignIn,
    async signIn(visit) {
      const form = new URLSearchParams(visit.body);
      const [login = '', password = '', code = ''] = ['login', 'password', 'code'].map((name) => form.get(name) ?? '');
      const outcome = await takeStep('password', { login, password, code, client: clientOf(parts, visit) });
      if ('refused' in outcome) return showSignIn(visit, { login, refused: outcome });
      letIn(parts, visit, outcome);
      goOn(visit, returnTo(visit.url));
    },
    async showInvitation({ request, response }, token) {
      const view = await takeStep('invitation', { token });
      if (view === null) return sendPage(request, response, 410, invitationExpiredPage());
      sendPage(request, response, 200, invitationPage(view));
    },
    async acceptInvitation(visit, token) {
      const { request, response } = visit;
      const form = new URLSearchParams(visit.body);
      const [password = '', code = ''] = ['password', 'code'].map((name) => form.get(name) ?? '');
      const outcome = await takeStep('invitation/accept', { token, password, code, client: clientOf(parts, visit) });
      if ('session' in outcome) {
        letIn(parts, visit, outcome);
        return sendPage(request, response, 200, recoveryCodesPage(outcome.recoveryCodes));
      }
      const view = 'mistakes' in outcome ? await takeStep('invitation', { token }) : null;
      if (view === null || !('mistakes' in outcome)) return sendPage(request, response, 410, invitationExpiredPage());
      sendPage(request, response, 422, invitationPage(view, outcome.mistakes));
    },
  };
}
