import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** Short tokens for links in messages: who has one may do the one thing it was made for, until it expires. */
export interface TokenSigner {
  sign(subject: string, expiresAt: Date): string;
  /** The subject; null for a token that is not ours, was changed or has expired. */
  verify(token: string, now: Date): string | null;
}

/** @param purpose tokens of one purpose are worth nothing for another */
export function createTokenSigner(secret: string, purpose: string): TokenSigner {
  const key = Buffer.from(hkdfSync('sha256', secret, 'dibao', `token:${purpose}`, 32));
  const macOf = (content: string) => createHmac('sha256', key).update(content).digest();
  return {
    sign(subject, expiresAt) {
      const content = Buffer.from(`${Math.floor(expiresAt.getTime() / 1_000)}.${subject}`).toString('base64url');
      return `${content}.${macOf(content).toString('base64url')}`;
    },
    verify(token, now) {
      const [content = '', mac = ''] = token.split('.');
      const expected = macOf(content);
      const given = Buffer.from(mac, 'base64url');
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;
      const [expiry = '', ...subject] = Buffer.from(content, 'base64url').toString('utf8').split('.');
      return Number(expiry) * 1_000 > now.getTime() ? subject.join('.') : null;
    },
  };
}
