import { HubError } from '@dibao/shared/errors';
import { createTurns } from '@dibao/shared/turns';
import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Makes and checks hashes of passwords. */
export interface PasswordHashes {
  /** As `$argon2id$v=19$m=…,t=…,p=…$salt$hash` (the PHC string format). */
  make(password: string, signal: AbortSignal): Promise<string>;
  /** Whether it is this password. Without a hash it takes as long and says no. */
  matches(password: string, hash: string | null, signal: AbortSignal): Promise<boolean>;
}

/** Argon2id as OWASP advises: 19 MiB, two passes, one lane; about 30 ms. */
const usual = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;
/** Hashes at one time: a flood of guesses must leave the processor to others. */
const atOnce = 2;
/** Milliseconds somebody waits for a turn. */
const patience = 5_000;

const derive = promisify(argon2);

export function createPasswordHashes(): PasswordHashes {
  const turns = createTurns(atOnce);
  const nobodys = format(randomBytes(16), randomBytes(usual.tagLength));

  async function hash(password: string, nonce: Buffer, signal: AbortSignal): Promise<Buffer> {
    using turn = await turns.next(AbortSignal.any([signal, AbortSignal.timeout(patience)]));
    if (turn === null)
      throw HubError.limitExceeded('登录请求过多，请稍后再试。', 'Too many sign in just now; try again shortly.');
    return derive('argon2id', { message: password.normalize('NFKC'), nonce, ...usual });
  }

  return {
    async make(password, signal) {
      const nonce = randomBytes(16);
      return format(nonce, await hash(password, nonce, signal));
    },
    async matches(password, kept, signal) {
      const [salt = '', expected = ''] = (kept ?? nobodys).split('$').slice(4);
      const found = await hash(password, Buffer.from(salt, 'base64'), signal);
      return timingSafeEqual(found, Buffer.from(expected, 'base64')) && kept !== null;
    },
  };
}

function format(nonce: Buffer, tag: Buffer): string {
  const { memory, passes, parallelism } = usual;
  const [salt, hash] = [nonce, tag].map((bytes) => bytes.toString('base64').replaceAll('=', ''));
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${salt}$${hash}`;
}
