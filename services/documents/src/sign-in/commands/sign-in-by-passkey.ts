import { query } from '@dibao/shared/query';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import type { DocumentsContext } from '../../context.ts';
import { isOurChallenge, newChallenge, relyingParty, spendChallenge } from '../relying-party.ts';
import { openSession, type SignedIn, type SignInClient } from './open-session.ts';
import type { SignInRefused } from './sign-in-by-password.ts';

/** What a browser needs to ask its passkeys; which one answers tells who signs in. */
export function offerSignIn(ctx: DocumentsContext): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { expectedRPID: rpID } = relyingParty(ctx);
  return generateAuthenticationOptions({ rpID, challenge: newChallenge(ctx, 'sign-in'), userVerification: 'required' });
}

interface Passkey {
  readonly id: string;
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly counter: string;
  readonly personId: string;
  readonly login: string;
}

/** Signs in by a passkey, unlocked by its owner. It cannot be guessed, so no failure delays it. */
export async function signInByPasskey(
  ctx: DocumentsContext,
  { response, client }: { readonly response: AuthenticationResponseJSON; readonly client: SignInClient },
): Promise<SignedIn | SignInRefused> {
  const refused = { refused: 'WRONG' } as const;
  const [passkey] = await query<Passkey[]>(
    ctx.em,
    `select k.id, k.public_key as "publicKey", k.counter, p.id as "personId", p.login
     from passkey k join person p on p.id = k.person_id where k.id = ? and p.state = 'ACTIVE'`,
    [String(response?.id)],
  );
  if (passkey === undefined) return refused;
  const counter = await newCounter(ctx, passkey, response);
  if (counter === null) return refused;
  return ctx.em.transactional(async (em) => {
    if (!(await spendChallenge(ctx, em, 'sign-in', response.response.clientDataJSON))) return refused;
    await query(em, `update passkey set counter = ?, last_used_at = ? where id = ?`, [
      ...[counter, ctx.clock.now(), passkey.id],
    ]);
    return openSession(ctx, em, { id: passkey.personId, login: passkey.login }, 'PASSKEY', client);
  });
}

/** How often the passkey was used, as it tells; null where the signature is not its own or the challenge not ours. */
async function newCounter(
  ctx: DocumentsContext,
  { id, publicKey, counter }: Passkey,
  response: AuthenticationResponseJSON,
): Promise<number | null> {
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...{ response, ...relyingParty(ctx), requireUserVerification: true },
      expectedChallenge: (challenge) => isOurChallenge(ctx, 'sign-in', challenge),
      credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
    });
    return verified ? authenticationInfo.newCounter : null;
  } catch (error) {
    // The library throws for every way in which an answer can be wrong; it is the sender's, and tells nobody more.
    ctx.log.debug({ err: error }, 'passkey-refused');
    return null;
  }
}
