import { Secret, TOTP } from 'otpauth';

const period = 30;

function totp(secret: Buffer, label: string): TOTP {
  // A Node buffer may be a window on a larger one.
  const buffer = Uint8Array.from(secret).buffer;
  return new TOTP({
    issuer: '邸报 Dibao',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period,
    secret: new Secret({ buffer }),
  });
}

/** The time step (RFC 6238) of a code, one step before or after now allowed; null for a wrong one. */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totp(secret, '').validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : Math.floor(timestamp / 1_000 / period) + delta;
}

/** What an authenticator app reads from a QR code, or is typed in from. */
export function enrolment(secret: Buffer, login: string): { readonly uri: string; readonly secret: string } {
  const means = totp(secret, login);
  return { uri: means.toString(), secret: means.secret.base32 };
}
