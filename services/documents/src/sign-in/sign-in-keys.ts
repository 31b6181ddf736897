import { createSealer, type Sealer } from '@dibao/shared/sealed-text';
import { createTokenSigner, type TokenSigner } from '@dibao/shared/signed-token';
import { createPasswordHashes, type PasswordHashes } from './password-hash.ts';
import { type CheckPassword, createPasswordCheck } from './rules/password-strength.ts';

/** What signing in works with, beside the database. */
export interface SignInKeys {
  /** Where people reach the hub: its links begin so, and passkeys belong to its host. */
  readonly publicUrl: string;
  readonly sealer: Sealer;
  /** Links of invitation, by the id of the invitation. */
  readonly invitations: TokenSigner;
  /** Browsers on which somebody has signed in before, as `person.device`. */
  readonly devices: TokenSigner;
  /** Challenges for passkeys. */
  readonly challenges: TokenSigner;
  readonly passwords: PasswordHashes;
  readonly checkPassword: CheckPassword;
  /** 20 bytes, always the same for an invitation: the page may be opened twice before its form is sent. */
  totpSecretOf(invitationId: string): Buffer;
}

/** @param secret at least 32 bytes of the hub's key store */
export function createSignInKeys(secret: string, publicUrl: string): SignInKeys {
  const sealer = createSealer(secret);
  return {
    publicUrl,
    sealer,
    invitations: createTokenSigner(secret, 'invitation'),
    devices: createTokenSigner(secret, 'sign-in-device'),
    challenges: createTokenSigner(secret, 'passkey-challenge'),
    passwords: createPasswordHashes(),
    checkPassword: createPasswordCheck(),
    totpSecretOf: (id) => Buffer.from(sealer.fingerprint(`totp:${id}`), 'base64url').subarray(0, 20),
  };
}
