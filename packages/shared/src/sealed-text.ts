import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps texts that may not be read in a database or its backup by those who lack the key. */
export interface Sealer {
  /** The text sealed for one place (`contact:…:mobile`); the same text gives another seal each time. */
  seal(text: string, place: string): string;
  /** The text again. Throws when key, place or seal are not those it was sealed with. */
  open(sealed: string, place: string): string;
  /** The same for the same text and nothing else: what is sealed can be compared and grouped, and not guessed without the key. */
  fingerprint(text: string): string;
}

const version = 'v1';

/**
 * AES-256-GCM with a fresh nonce for each seal; the place is authenticated with the text, so that a seal moved to another
 * row does not open. Fingerprints are HMAC-SHA-256 under a key of their own: a plain digest of a telephone number is
 * guessed in seconds.
 *
 * @param secret at least 32 bytes of the hub's key store
 */
export function createSealer(secret: string): Sealer {
  const keyFor = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, 'dibao', purpose, 32));
  const sealKey = keyFor('sealed-text');
  const fingerprintKey = keyFor('fingerprint');
  return {
    seal(text, place) {
      const nonce = randomBytes(12);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place));
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [version, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString('base64url'))].join('.');
    },
    open(sealed, place) {
      const [kind, ...parts] = sealed.split('.');
      const [nonce, tag, content] = parts.map((part) => Buffer.from(part, 'base64url'));
      if (kind !== version || nonce === undefined || tag === undefined || content === undefined)
        throw new Error(`No sealed text at ${place}`);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: 16 })
        .setAAD(Buffer.from(place))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(content), decipher.final()]).toString('utf8');
    },
    fingerprint: (text) => createHmac('sha256', fingerprintKey).update(text).digest('base64url'),
  };
}
