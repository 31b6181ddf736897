import { networkOf } from '@dibao/shared/guarded-fetch/address-ranges';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { type DelayKind, delaySeconds, rememberedMs } from '../rules/sign-in-delay.ts';
import type { SignInClient } from './open-session.ts';

/** What an attempt is counted under. */
interface Bucket {
  readonly kind: DelayKind;
  readonly name: string;
}

/** An attempt that may be made, or the seconds to wait. */
export type Attempt = { readonly succeed: (em: Em) => Promise<void> } | { readonly waitSeconds: number };

/**
 * Counts an attempt before it is made, so that many at once gain nothing. One that comes too early is refused and not
 * counted: whoever keeps knocking does not push the moment away for others. A browser the person has signed in from
 * before is counted by itself alone.
 */
export async function countAttempt(
  ctx: DocumentsContext,
  login: string,
  personId: string | null,
  client: SignInClient,
): Promise<Attempt> {
  const buckets = bucketsOf(ctx, login, personId, client);
  const now = ctx.clock.now();
  const waitSeconds = await ctx.em.transactional(async (em) => {
    const names = buckets.map(({ name }) => name).toSorted();
    await query(
      em,
      `insert into sign_in_delay (bucket, failures, failed_at, until) select name, 0, ?, ? from unnest(?::text[]) name order by name
       on conflict do nothing`,
      [now, now, names],
    );
    const rows = await query<{ bucket: string; failures: number; failedAt: string; until: string }[]>(
      em,
      `select bucket, failures, failed_at as "failedAt", until from sign_in_delay where bucket = any (?::text[])
       order by bucket for update`,
      [names],
    );
    const wait = Math.max(...rows.map(({ until }) => Date.parse(until) - now.getTime()));
    if (wait > 0) return Math.ceil(wait / 1_000);
    for (const { kind, name } of buckets) {
      const row = rows.find(({ bucket }) => bucket === name);
      const isOld = row === undefined || now.getTime() - Date.parse(row.failedAt) > rememberedMs;
      const failures = (isOld ? 0 : row.failures) + 1;
      await query(em, `update sign_in_delay set failures = ?, failed_at = ?, until = ? where bucket = ?`, [
        ...[failures, now, new Date(now.getTime() + delaySeconds(kind, failures) * 1_000), name],
      ]);
    }
    return 0;
  });
  return waitSeconds > 0 ? { waitSeconds } : { succeed: (em) => forgive(em, buckets) };
}

/** What came right counts for nothing; of an address only this one attempt is taken back, since others share it. */
async function forgive(em: Em, buckets: readonly Bucket[]): Promise<void> {
  for (const { kind, name } of buckets) {
    await query(
      em,
      kind === 'address'
        ? `update sign_in_delay set failures = greatest(failures - 1, 0), until = failed_at where bucket = ?`
        : `delete from sign_in_delay where bucket = ?`,
      [name],
    );
  }
}

function bucketsOf(
  { signIn, clock }: DocumentsContext,
  login: string,
  personId: string | null,
  { address, device }: SignInClient,
): readonly Bucket[] {
  const known = device === null ? null : signIn.devices.verify(device, clock.now());
  if (known !== null && personId !== null && known.startsWith(`${personId}.`)) {
    return [{ kind: 'device', name: `device:${known}` }];
  }
  return [
    { kind: 'login', name: `login:${signIn.sealer.fingerprint(login)}` },
    { kind: 'address', name: `address:${networkOf(address)}` },
  ];
}
