import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../../people/audit.ts';
import { normaliseLogin } from '../../people/rules/login.ts';
import { stepOfCode } from '../one-time-codes.ts';
import { normaliseRecoveryCode, recoveryFingerprint } from '../recovery-codes.ts';
import { countAttempt } from './count-attempt.ts';
import { openSession, type SignedIn, type SignInClient } from './open-session.ts';

export interface SignInByPassword {
  readonly login: string;
  readonly password: string;
  /** Of the authenticator app, or one of the recovery codes. */
  readonly code: string;
  readonly client: SignInClient;
}

/** Why somebody may not enter: what exactly was wrong is told to nobody. */
export type SignInRefused = { readonly refused: 'WRONG' } | { readonly refused: 'WAIT'; readonly seconds: number };

interface Credential {
  readonly id: string;
  readonly login: string;
  readonly hash: string | null;
  readonly totpSecret: string | null;
}

/** Whose code is checked when there is nobody. */
const nobodysSecret = Buffer.alloc(20);

/**
 * Signs in by login, password and code at once, so that there is one answer to whatever is wrong: an unknown login takes
 * the same steps as a wrong password or a wrong code.
 */
export async function signInByPassword(
  ctx: DocumentsContext,
  { login: typed, password, code, client }: SignInByPassword,
): Promise<SignedIn | SignInRefused> {
  const { signIn, clock, signal } = ctx;
  const login = normaliseLogin(typed).slice(0, 200);
  const [person] = await query<Credential[]>(
    ctx.em,
    `select p.id, p.login, c.hash, c.totp_secret as "totpSecret" from person p
     left join password_credential c on c.person_id = p.id where p.login = ? and p.state = 'ACTIVE'`,
    [login],
  );
  const attempt = await countAttempt(ctx, login, person?.id ?? null, client);
  if ('waitSeconds' in attempt) return { refused: 'WAIT', seconds: attempt.waitSeconds };
  const isPassword = await signIn.passwords.matches(password.slice(0, 1_000), person?.hash ?? null, signal);
  const secret = person?.totpSecret ?? null;
  const step = stepOfCode(
    secret === null ? nobodysSecret : Buffer.from(signIn.sealer.open(secret, `totp:${person?.id}`), 'base64url'),
    code.replaceAll(/\s/g, ''),
    clock.now(),
  );
  return ctx.em.transactional(async (em) => {
    const proven = isPassword && person !== undefined ? person : null;
    const method = await spend(ctx, em, proven?.id ?? null, step, code);
    if (proven === null || method === null) {
      await recordRefusal(ctx, em, person ?? null, client);
      return { refused: 'WRONG' };
    }
    await attempt.succeed(em);
    return openSession(ctx, em, proven, method, client);
  });
}

/** Uses up the code; null when it is wrong or was used before. */
async function spend(
  { signIn, clock }: DocumentsContext,
  em: Em,
  personId: string | null,
  step: number | null,
  code: string,
): Promise<'PASSWORD' | 'RECOVERY_CODE' | null> {
  const [byApp] = await query(
    em,
    `update password_credential set totp_step = ? where person_id = ?::uuid and totp_step < ? returning person_id`,
    [step, personId, step],
  );
  const fingerprint = recoveryFingerprint(signIn.sealer, personId ?? '', normaliseRecoveryCode(code));
  const [byRecovery] = await query(
    em,
    `update recovery_code set used_at = ? where fingerprint = ? and person_id = ?::uuid and used_at is null returning person_id`,
    [clock.now(), fingerprint, personId],
  );
  if (byApp !== undefined) return 'PASSWORD';
  return byRecovery === undefined ? null : 'RECOVERY_CODE';
}

/** Refusals of unknown logins the log takes in an hour: it is never cut, and strangers must not fill it. */
const strangersAnHour = 60;

/** What was typed for an unknown login is not kept: it may be a password in the wrong place. */
async function recordRefusal(
  { clock, log }: DocumentsContext,
  em: Em,
  person: Credential | null,
  { address, browser }: SignInClient,
): Promise<void> {
  const [at, actor, personId] = [clock.now(), person?.login ?? '-', person?.id ?? null];
  if (person === null) {
    log.info({ address }, 'unknown-login-refused');
    const lately = await query(
      em,
      `select from audit_entry where at > ?::timestamptz - interval '1 hour' and person_id is null and deed = 'SIGN_IN_REFUSED' limit ?`,
      [at, strangersAnHour],
    );
    if (lately.length >= strangersAnHour) return;
  }
  await record(em, { actor, deed: 'SIGN_IN_REFUSED', personId, at, detail: { address, browser } });
}
