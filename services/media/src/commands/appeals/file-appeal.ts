import { mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { profilesById } from '../../queries/profiles.ts';
import { workingCalendar } from '../../queries/working-calendar.ts';
import { dutiesById } from '../../queries/repost-duties.ts';
import type { AppealGround } from '../../rules/appeals/appeal-state.ts';
import { issuesOfAddress, issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';

export interface FileAppeal {
  readonly dutyId: string;
  readonly ground: AppealGround;
  /** Why the record is wrong. */
  readonly text: string;
  readonly copyAt?: Date | null;
  readonly url?: string | null;
  readonly evidenceRef?: string | null;
  readonly idempotencyKey?: string | null;
}

/** An appeal as commands answer it; the rest is read. */
export interface AppealRef {
  readonly appealId: string;
}

/** 提出事实申诉: a channel says why what is recorded of its duty is wrong. One duty has one open appeal. */
export async function fileAppeal(
  ctx: MediaContext,
  input: FileAppeal,
): Promise<AppealRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.report);
  const issues = [
    ...issuesOfText('text', input.text),
    ...issuesOfAddress('url', input.url),
    ...(input.evidenceRef == null ? [] : issuesOfText('evidenceRef', input.evidenceRef, 500)),
  ];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<AppealRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'file-appeal', input },
    (em) => file(ctx, em, input),
    (result) => 'appealId' in result,
  );
}

async function file(ctx: MediaContext, em: Em, input: FileAppeal): Promise<AppealRef | NotFound | ValidationFailure> {
  const { dutyId, ground, text, copyAt = null, url = null, evidenceRef = null } = input;
  const [duty] = await dutiesById({ ...ctx, em }, [dutyId]);
  if (duty === undefined || !mayActFor(ctx.viewer, duty.channelId)) {
    return notThere(
      ctx,
      `没有任务 ${dutyId}，或不属于您的渠道。`,
      `There is no duty ${dutyId}, or it is not your channel's.`,
    );
  }
  if (duty.state === 'CANCELLED') {
    return refuseInput(ctx, [
      { path: 'dutyId', text: { zh: '任务已取消，不计入统计。', en: 'The duty was cancelled and counts nowhere.' } },
    ]);
  }
  const [profile] = await profilesById(em, [duty.profileId]);
  if (profile === undefined) throw new Error(`The profile of duty ${dutyId} is missing`);
  const id = ctx.ids.next();
  const now = ctx.clock.now();
  const { appealWorkingDays } = profile.rules;
  const filed = await query<object[]>(
    em,
    `insert into appeal (id, duty_id, ground, text, copy_at, url, evidence_ref, filed_at, filed_by, due_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (duty_id) where state = 'OPEN' do nothing returning id`,
    [
      ...[id, dutyId, ground, text, copyAt, url, evidenceRef, now, ctx.viewer.subject ?? 'public'],
      (await workingCalendar(em)).endOfWorkingDayAfter(now, appealWorkingDays.value).at,
    ],
  );
  if (filed.length > 0) return { appealId: id };
  return refuseInput(ctx, [
    {
      path: 'dutyId',
      text: { zh: '此任务已有待处理的申诉。', en: 'An appeal on this duty awaits its decision already.' },
    },
  ]);
}
