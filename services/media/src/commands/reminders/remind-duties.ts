import { requireScope, Scope } from '@dibao/shared/auth';
import type { ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { allOf, condition } from '../../queries/condition.ts';
import { supervisionCondition } from '../../queries/duty-sight.ts';
import { allProfiles } from '../../queries/profiles.ts';
import { dutyConditions, type DutyFilter } from '../../queries/repost-duties.ts';
import { type InputIssue, issuesOfText } from '../../rules/input-issue.ts';
import { isOwedSql } from '../../rules/reminders/reminder.ts';
import { reminderRules } from '../../rules/reminders/reminder-plan.ts';
import { refuseInput } from '../refuse-input.ts';

export interface RemindDuties {
  /** These duties … */
  readonly dutyIds?: readonly string[] | null;
  /** … or all that these conditions let through. */
  readonly filter?: DutyFilter | null;
  /** What the monitor says. */
  readonly text: string;
  readonly idempotencyKey?: string | null;
}

/** A word of a monitor on its way. */
export interface DutiesReminded {
  readonly orderId: string;
  /** Duties reminded of: those still owed among the ones named, within what the viewer monitors. */
  readonly reminded: number;
}

const mostDuties = 10_000;
const mostText = 500;

/**
 * Tells whoever answers for these duties what a monitor has to say, at once and outside of all clocks (A07). Duties that are
 * done, wait for the hub or belong to others are left out.
 */
export async function remindDuties(
  ctx: MediaContext,
  input: RemindDuties,
): Promise<DutiesReminded | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  const issues = [...issuesOfText('text', input.text, mostText), ...issuesOfChoice(input)];
  if (issues.length > 0) return refuseInput(ctx, issues);
  const result = await once<DutiesReminded, ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'remind-duties', input },
    (em) => remind(ctx, em, input),
    (answer) => 'orderId' in answer,
  );
  if ('orderId' in result) await ctx.tellReminders();
  return result;
}

async function remind(ctx: MediaContext, em: Em, input: RemindDuties): Promise<DutiesReminded | ValidationFailure> {
  const where = allOf([
    await dutyConditions(ctx, { filter: input.filter ?? null }),
    await supervisionCondition(ctx),
    input.dutyIds === null || input.dutyIds === undefined
      ? null
      : condition('d.id = any (?::uuid[])', input.dutyIds.filter(isId)),
    condition(isOwedSql),
  ]);
  const duties = await query<{ id: string }[]>(
    em,
    `select d.id from repost_duty d join release_event e on e.position = d.cause_position
     join channel c on c.id = d.channel_id where ${where.sql} limit ?`,
    [...where.params, mostDuties + 1],
  );
  if (duties.length > mostDuties) return refuseInput(ctx, [tooMany]);
  const orderId = ctx.ids.next();
  const rules = reminderRules(await allProfiles(em));
  const now = ctx.clock.now();
  await query(em, order, [
    ...[now, orderId, JSON.stringify({ text: input.text.trim(), by: ctx.viewer.subject ?? '' }), now, now],
    ...[rules, duties.map(({ id }) => id)],
  ]);
  return { orderId, reminded: duties.length };
}

const order = `
insert into reminder (topic, duty_id, agency_id, channel_id, clock_at, subject_id, facts, is_urgent, ladder, next_at,
  created_at)
select 'MANUAL', d.id, c.owner_id, c.id, ?::timestamptz, ?::uuid, ?::jsonb, d.kind = any (profile.urgent), profile.ladder,
  ?::timestamptz, ?::timestamptz
from repost_duty d join channel c on c.id = d.channel_id
join jsonb_to_recordset(?::jsonb) as profile (id uuid, ladder int[], urgent text[]) on profile.id = d.profile_id
where d.id = any (?::uuid[]) and c.owner_id is not null`;

function issuesOfChoice({ dutyIds, filter }: RemindDuties): InputIssue[] {
  const isOne = (dutyIds ?? null) === null ? (filter ?? null) !== null : (filter ?? null) === null;
  if (!isOne) {
    return [
      { path: 'dutyIds', text: { zh: '请给出 dutyIds 或 filter 之一。', en: 'Give either dutyIds or a filter.' } },
    ];
  }
  return (dutyIds?.length ?? 0) > mostDuties ? [tooMany] : [];
}

const tooMany: InputIssue = {
  path: 'filter',
  text: {
    zh: `一次最多督办 ${mostDuties} 项，请缩小范围。`,
    en: `At most ${mostDuties} duties at once; narrow the choice.`,
  },
};
