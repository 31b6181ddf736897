import type { Viewer } from './auth.ts';
import { type Language, say } from './bilingual.ts';
import type { Clock } from './clock.ts';
import { digestOf } from './digest.ts';
import { type ValidationFailure, validationFailure } from './failures.ts';
import type { Em } from './orm.ts';
import { query } from './query.ts';

/** On whose behalf a command runs, and where. */
export interface OnceScope {
  readonly viewer: Viewer;
  readonly language: Language;
  readonly clock: Clock;
  readonly em: Em;
}

/** A command that may be sent twice. */
export interface Repeatable {
  /** Chosen by the caller; absent: every call stands for itself. */
  readonly key: string | null | undefined;
  readonly command: string;
  /** All of the input, to tell a repetition from another order under the same key. */
  readonly input: unknown;
}

/**
 * Runs a command in one transaction, once for each idempotency key of an actor. The same key, command and input give the
 * first result again; the same key with anything else is refused. A command that failed changed nothing, so it may run
 * again. Callers with one key at the same time wait for one another.
 *
 * @param isDone tells a result, which is kept as JSON, from a failure
 */
export async function once<R extends object, F extends object>(
  { viewer, language, clock, em: outer }: OnceScope,
  { key, command, input }: Repeatable,
  run: (em: Em) => Promise<R | F>,
  isDone: (result: R | F) => result is R,
): Promise<R | F | ValidationFailure> {
  const actor = viewer.subject ?? '';
  return outer.transactional(async (em) => {
    if (key === null || key === undefined) return run(em);
    const digest = digestOf(JSON.stringify([command, input]));
    await query(em, `select pg_advisory_xact_lock(hashtextextended(?, 1))`, [`${actor}\n${key}`]);
    const [first] = await query<{ input_digest: string; result: R }[]>(
      em,
      `select input_digest, result from idempotency where actor = ? and key = ?`,
      [actor, key],
    );
    if (first !== undefined) return first.input_digest === digest ? first.result : keyTaken(language, key);
    const result = await run(em);
    if (isDone(result)) {
      await query(em, `insert into idempotency (actor, key, input_digest, result, at) values (?, ?, ?, ?::jsonb, ?)`, [
        actor,
        key,
        digest,
        JSON.stringify(result),
        clock.now(),
      ]);
    }
    return result;
  });
}

/** The table behind {@link once}; a migration of the service creates it. */
export const idempotencySql = `create table idempotency (
  actor text not null,
  key text not null,
  input_digest text not null,
  result jsonb not null,
  at timestamptz not null,
  primary key (actor, key)
);`;

function keyTaken(language: Language, key: string): ValidationFailure {
  const text = {
    zh: `幂等键 "${key}" 已用于另一份输入。请换一个新的键。`,
    en: `The idempotency key "${key}" was used with another input. Use a new one.`,
  };
  return validationFailure(say(language, text), [{ path: 'idempotencyKey', message: say(language, text) }]);
}
