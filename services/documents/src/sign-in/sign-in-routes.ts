import { requireScope, Scope } from '@dibao/shared/auth';
import { readBody, sendJson } from '@dibao/shared/http';
import type { InternalRoute, RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsContext } from '../context.ts';
import { acceptInvitation } from './commands/accept-invitation.ts';
import { addPasskey, offerPasskey, removePasskey } from './commands/add-passkey.ts';
import { actAs, endOwnSessions, signOut } from './commands/change-session.ts';
import { offerSignIn, signInByPasskey } from './commands/sign-in-by-passkey.ts';
import { signInByPassword } from './commands/sign-in-by-password.ts';
import { signInByProvider } from './commands/sign-in-by-provider.ts';
import { useSession } from './commands/use-session.ts';
import { invitationView } from './queries/invitation-of.ts';
import { ownAccount } from './queries/own-account.ts';
import { sessionsAlive } from './queries/session-viewer.ts';

/** Everything the gateway asks about people who use a browser. Secrets travel in bodies, never in addresses. */
const signInSteps = {
  'session/use': useSession,
  'session/alive': (ctx, { ids }: { ids: readonly string[] }) => sessionsAlive(ctx, ids),
  'session/end': (ctx, { token }: { token: string }) => signOut(ctx, token),
  'session/act-as': actAs,
  account: (ctx, { token }: { token: string }) => ownAccount(ctx, token),
  'account/end-sessions': endOwnSessions,
  password: signInByPassword,
  invitation: (ctx, { token }: { token: string }) => invitationView(ctx, token),
  'invitation/accept': acceptInvitation,
  oidc: signInByProvider,
  'passkey/challenge': offerSignIn,
  'passkey/sign-in': signInByPasskey,
  'passkey/offer': offerPasskey,
  'passkey/add': addPasskey,
  'passkey/remove': removePasskey,
} satisfies Record<string, (ctx: DocumentsContext, input: never) => Promise<unknown>>;

const bodyLimit = 64 * 1024;

/** The steps as routes of the service; only the hub's own processes may take them. */
export function createSignInRoutes(
  createContext: (scope: RequestScope) => DocumentsContext,
): Record<string, InternalRoute> {
  const routes = Object.entries(signInSteps).map(([name, step]): [string, InternalRoute] => [
    `POST /internal/sign-in/${name}`,
    async (request, response, scope) => {
      requireScope(scope.viewer, Scope.feeds);
      const input = JSON.parse((await readBody(request, bodyLimit)).toString('utf8')) as never;
      sendJson(response, 200, { answer: (await step(createContext(scope), input)) ?? null });
    },
  ]);
  return Object.fromEntries(routes);
}
