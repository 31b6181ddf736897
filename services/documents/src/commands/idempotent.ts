import { digestOf } from '@dibao/shared/digest';
import { query } from '@dibao/shared/query';
import { say } from '@dibao/shared/bilingual';
import { type ValidationFailure, validationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import type { DocumentsContext } from '../context.ts';

/** What a command made, by id; told again when the same request comes twice. */
export interface Made {
  readonly id: string;
}

/**
 * Runs a command in one transaction, once for each idempotency key of an actor. The same key and input give the first
 * result again; the same key with another input is refused. A command that failed changed nothing, so it may run again.
 */
export async function once<F extends object>(
  ctx: DocumentsContext,
  request: { readonly key: string | null | undefined; readonly command: string; readonly input: unknown },
  run: (em: Em) => Promise<Made | F>,
): Promise<Made | F | ValidationFailure> {
  const { key } = request;
  const actor = ctx.viewer.subject ?? '';
  return ctx.em.transactional(async (em) => {
    if (key === null || key === undefined) return run(em);
    const digest = digestOf(JSON.stringify([request.command, request.input]));
    await query(em, `select pg_advisory_xact_lock(hashtextextended(?, 1))`, [`${actor}\n${key}`]);
    const [first] = await query<{ input_digest: string; result: Made }[]>(
      em,
      `select input_digest, result from idempotency where actor = ? and key = ?`,
      [actor, key],
    );
    if (first !== undefined) return first.input_digest === digest ? first.result : keyTaken(ctx, key);
    const result = await run(em);
    if (isMade(result)) {
      await query(em, `insert into idempotency (actor, key, input_digest, result, at) values (?, ?, ?, ?::jsonb, ?)`, [
        actor,
        key,
        digest,
        JSON.stringify({ id: result.id }),
        ctx.clock.now(),
      ]);
    }
    return result;
  });
}

/** Whether a command made something, and did not fail. */
export function isMade(result: object): result is Made {
  return 'id' in result;
}

function keyTaken(ctx: DocumentsContext, key: string): ValidationFailure {
  const text = {
    zh: `幂等键 "${key}" 已用于另一份输入。请换一个新的键。`,
    en: `The idempotency key "${key}" was used with another input. Use a new one.`,
  };
  return validationFailure(say(ctx.language, text), [{ path: 'idempotencyKey', message: say(ctx.language, text) }]);
}
