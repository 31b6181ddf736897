import type { DocumentsContext } from '../context.ts';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { randomBytes } from 'node:crypto';
import { digestOfToken } from './opaque-token.ts';

/** What a challenge is answered for. */
export type ChallengePurpose = 'sign-in' | 'register';

const challengeMs = 300_000;

/** The party passkeys are made for: the host people reach the hub by. */
export function relyingParty({ signIn }: DocumentsContext) {
  const { hostname, origin } = new URL(signIn.publicUrl);
  return { expectedRPID: hostname, expectedOrigin: origin };
}

/** A challenge nothing has to be remembered of: it is signed, and known again when it comes back. */
export function newChallenge({ signIn, clock }: DocumentsContext, purpose: ChallengePurpose): string {
  const expiresAt = new Date(clock.now().getTime() + challengeMs);
  return signIn.challenges.sign(`${purpose}.${randomBytes(16).toString('base64url')}`, expiresAt);
}

/** Whether a challenge, as it comes back encoded, is one of ours for this purpose. */
export function isOurChallenge(
  { signIn, clock }: DocumentsContext,
  purpose: ChallengePurpose,
  encoded: string,
): boolean {
  const token = Buffer.from(encoded, 'base64url').toString('utf8');
  return signIn.challenges.verify(token, clock.now())?.startsWith(`${purpose}.`) === true;
}

/** Uses up what was signed; false when it was before. */
export async function spendProof({ clock }: DocumentsContext, em: Em, clientDataJSON: string): Promise<boolean> {
  const [spent] = await query(
    em,
    `insert into spent_proof (digest, expires_at) values (?, ?) on conflict do nothing returning digest`,
    [digestOfToken(clientDataJSON), new Date(clock.now().getTime() + challengeMs)],
  );
  return spent !== undefined;
}
