import { type Role, serviceViewer } from '@dibao/shared/auth';
import type { Bilingual } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { identityHeader } from '@dibao/shared/identity';
import type { IdentityOf } from '../identities.ts';
import type { ConfirmedIdentity } from './confirmed-identity.ts';

/** What the gateway knows of a browser that signs in. */
export interface SignInClient {
  readonly address: string;
  readonly browser: string;
  readonly device: string | null;
  readonly session: string | null;
}

/** What a browser gets that signed in. */
export interface SignedIn {
  readonly session: string;
  readonly device: string;
}

export type SignInRefused = { readonly refused: 'WRONG' } | { readonly refused: 'WAIT'; readonly seconds: number };

/** Whom a session lets in. */
export interface SessionViewer {
  readonly subject: string;
  readonly roles: readonly Role[];
  readonly agencyId: string | null;
  readonly channelIds: readonly string[];
  readonly session: { readonly id: string; readonly personId: string };
  readonly expiresAt: string;
}

export interface InvitationView {
  readonly login: string;
  readonly name: string;
  readonly code: { readonly uri: string; readonly secret: string };
}

export interface InputMistake {
  readonly input: 'password' | 'code';
  readonly message: Bilingual;
}

export interface OwnAccount {
  readonly login: string;
  readonly name: string;
  readonly sessionId: string;
  readonly agencyId: string | null;
  readonly stands: readonly {
    readonly agencyId: string | null;
    readonly agency: string | null;
    readonly roles: readonly string[];
  }[];
  readonly sessions: readonly {
    readonly id: string;
    readonly address: string;
    readonly browser: string;
    readonly begunAt: string;
    readonly seenAt: string;
  }[];
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly createdAt: string }[];
  readonly recoveryCodesLeft: number;
  readonly attempts: readonly {
    readonly at: string;
    readonly deed: 'SIGNED_IN' | 'SIGN_IN_REFUSED';
    readonly address: string;
    readonly browser: string;
  }[];
}

/** What the documents service answers about people who use a browser. */
interface Steps {
  'session/use': [{ token: string; isAct: boolean }, SessionViewer | null];
  'session/alive': [{ ids: readonly string[] }, readonly string[]];
  'session/end': [{ token: string }, null];
  'session/act-as': [{ token: string; agencyId: string | null }, { session: string } | null];
  account: [{ token: string }, OwnAccount | null];
  'account/end-sessions': [{ token: string; sessionId: string | null }, boolean];
  password: [{ login: string; password: string; code: string; client: SignInClient }, SignedIn | SignInRefused];
  invitation: [{ token: string }, InvitationView | null];
  'invitation/accept': [
    { token: string; password: string; code: string; client: SignInClient },
    (SignedIn & { recoveryCodes: readonly string[] }) | { mistakes: readonly InputMistake[] } | { expired: true },
  ];
  oidc: [{ identity: ConfirmedIdentity; client: SignInClient }, SignedIn | SignInRefused];
  'passkey/challenge': [object, object];
  'passkey/sign-in': [{ response: unknown; client: SignInClient }, SignedIn | SignInRefused];
  'passkey/offer': [PasskeyRight, object | null];
  'passkey/add': [
    PasskeyRight & { response: unknown; name: string; client: SignInClient },
    SignedIn | { added: true } | null,
  ];
  'passkey/remove': [{ session: string; id: string }, boolean];
}

/** By what a passkey may be added. */
interface PasskeyRight {
  readonly invitation: string | null;
  readonly session: string | null;
}

/** Takes one step with the documents service. */
export type TakeStep = <Name extends keyof Steps>(name: Name, input: Steps[Name][0]) => Promise<Steps[Name][1]>;

const gateway = serviceViewer('gateway');

/** @param deadline milliseconds for an answer */
export function createTakeStep(documentsUrl: string, identityOf: IdentityOf, deadline: number): TakeStep {
  return async (name, input) => {
    const response = await fetch(`${documentsUrl}/internal/sign-in/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', [identityHeader]: await identityOf(gateway) },
      body: JSON.stringify(input),
      signal: AbortSignal.timeout(deadline),
    }).catch((cause: unknown) => {
      throw HubError.unavailable('documents', cause);
    });
    if (response.status === 429) throw tooMany();
    if (!response.ok) throw HubError.unavailable('documents', new Error(`HTTP ${response.status}`));
    return ((await response.json()) as { answer: never }).answer;
  };
}

function tooMany(): HubError {
  return HubError.limitExceeded('登录请求过多，请稍后再试。', 'Too many sign in just now; try again shortly.');
}
