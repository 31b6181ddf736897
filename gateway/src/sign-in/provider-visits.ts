import { messageOf } from '@dibao/shared/errors';
import type { Log } from '@dibao/shared/log';
import type { EntryForms } from './entry-forms.ts';
import type { ConfirmedIdentity } from './confirmed-identity.ts';
import type { IdentityProvider } from './identity-provider.ts';
import { returnTo } from './return-to.ts';
import { type AnswerVisit, clientOf, letIn, redirect, type SignInParts, type Visit } from './visit.ts';

/** The way to the identity provider and back, by their addresses; none without a provider. */
export function createProviderVisits(
  parts: SignInParts,
  provider: IdentityProvider | null,
  { showSignIn }: EntryForms,
  log: Log,
): Readonly<Record<string, AnswerVisit>> {
  if (provider === null) return {};
  const { cookies, takeStep } = parts;

  /** What went wrong between two machines helps no person; the operator finds it in the log. */
  function refuse(visit: Visit, error: unknown): void {
    log.warn(
      { reason: messageOf(error), cause: error instanceof Error ? messageOf(error.cause) : null },
      'oidc-refused',
    );
    showSignIn(visit, { refused: { refused: 'PROVIDER' } });
  }

  async function enter(visit: Visit, identity: ConfirmedIdentity, path: string): Promise<void> {
    const outcome = await takeStep('oidc', { identity, client: clientOf(parts, visit) });
    if ('refused' in outcome) return refuse(visit, new Error('nobody here has this identity'));
    letIn(parts, visit, outcome);
    redirect(visit.response, path);
  }

  return {
    async '/auth/oidc'(visit) {
      try {
        const { address, exchange } = await provider.begin(returnTo(visit.url));
        cookies.set(visit.response, 'exchange', exchange);
        redirect(visit.response, address);
      } catch (error) {
        refuse(visit, error);
      }
    },
    async '/auth/oidc/callback'(visit) {
      const exchange = cookies.read(visit.request, 'exchange') ?? '';
      cookies.clear(visit.response, 'exchange');
      const confirmed = await provider.finish(visit.url.search, exchange).catch((error: unknown) => {
        refuse(visit, error);
        return null;
      });
      if (confirmed !== null) await enter(visit, confirmed.identity, confirmed.returnTo);
    },
  };
}
