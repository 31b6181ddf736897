import { createHash } from 'node:crypto';
import type { Bilingual } from '@dibao/shared/bilingual';
import { validationFailure, type ValidationFailure } from '@dibao/shared/failures';
import { say } from '@dibao/shared/bilingual';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';

/** What a command that may be sent twice brings along. */
export interface Repeatable {
  /** Chosen by the caller; absent: every call stands for itself. */
  readonly key: string | null | undefined;
  /** All of the input, to tell a repetition from another order under the same key. */
  readonly input: unknown;
}

/**
 * Runs a command once per actor and key. The same key again gives the first success again; with another input it is
 * refused. A failed run leaves the key free. Callers with one key at the same time wait for one another.
 *
 * @param run answers the reference by which the result is found again, or a failure
 */
export async function idempotently<R extends object, F extends object>(
  ctx: MediaContext,
  em: Em,
  { key, input }: Repeatable,
  run: () => Promise<{ readonly reference: R } | F>,
): Promise<{ readonly reference: R } | F | ValidationFailure> {
  if (key === null || key === undefined) return run();
  const actor = ctx.viewer.subject ?? '';
  const digest = createHash('sha256').update(JSON.stringify(input)).digest('hex');
  const [claimed] = await query<object[]>(
    em,
    `insert into idempotency (actor, key, input_digest, result, at) values (?, ?, ?, 'null', ?)
     on conflict do nothing returning key`,
    [actor, key, digest, ctx.clock.now()],
  );
  if (claimed === undefined) return repeat<R>(ctx, em, actor, key, digest);
  const result = await run();
  if ('reference' in result) {
    await query(em, `update idempotency set result = ?::jsonb where actor = ? and key = ?`, [
      JSON.stringify(result.reference),
      actor,
      key,
    ]);
  } else {
    await query(em, `delete from idempotency where actor = ? and key = ?`, [actor, key]);
  }
  return result;
}

async function repeat<R extends object>(
  ctx: MediaContext,
  em: Em,
  actor: string,
  key: string,
  digest: string,
): Promise<{ readonly reference: R } | ValidationFailure> {
  const [first] = await query<{ inputDigest: string; result: R }[]>(
    em,
    `select input_digest as "inputDigest", result from idempotency where actor = ? and key = ?`,
    [actor, key],
  );
  if (first?.inputDigest === digest) return { reference: first.result };
  const message = say(ctx.language, reused);
  return validationFailure(message, [{ path: 'idempotencyKey', message }]);
}

const reused: Bilingual = {
  zh: '此 idempotencyKey 已用于另一请求。新的请求请换用新的键。',
  en: 'This idempotencyKey was used with another input. Choose a new key for a new request.',
};
