import { createHash, randomBytes } from 'node:crypto';

/** The secret of a session: 32 random bytes, of which the database knows only the digest. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of a secret that cannot be guessed. */
export function digestOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
