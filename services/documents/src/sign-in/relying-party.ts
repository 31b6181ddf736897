import type { DocumentsContext } from '../context.ts';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { decodeClientDataJSON } from '@simplewebauthn/server/helpers';
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

/** The challenge of ours that comes back encoded; null for one of another purpose, or none of ours, or too old. */
function ourChallenge({ signIn, clock }: DocumentsContext, purpose: ChallengePurpose, encoded: string): string | null {
  const token = Buffer.from(encoded, 'base64url').toString('utf8');
  const challenge = signIn.challenges.verify(token, clock.now());
  return challenge?.startsWith(`${purpose}.`) === true ? challenge : null;
}

export function isOurChallenge(ctx: DocumentsContext, purpose: ChallengePurpose, encoded: string): boolean {
  return ourChallenge(ctx, purpose, encoded) !== null;
}

/**
 * Uses up the challenge an answer is to; false when it was before. The challenge counts and not the text of the answer:
 * the same signed bytes can be written in many ways.
 */
export async function spendChallenge(
  ctx: DocumentsContext,
  em: Em,
  purpose: ChallengePurpose,
  clientDataJSON: string,
): Promise<boolean> {
  const challenge = ourChallenge(ctx, purpose, decodeClientDataJSON(clientDataJSON).challenge);
  if (challenge === null) return false;
  const [spent] = await query(
    em,
    `insert into spent_proof (digest, expires_at) values (?, ?) on conflict do nothing returning digest`,
    [digestOfToken(challenge), new Date(ctx.clock.now().getTime() + challengeMs)],
  );
  return spent !== undefined;
}
