import { mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { AppealRow } from '../../queries/appeals/appeal-row.ts';
import { appealsById } from '../../queries/appeals/appeals.ts';
import { mayDecideAbout } from '../../queries/supervised-channel.ts';
import type { RemedyWanted } from '../../rules/appeals/appeal-remedy.ts';
import { afterAppealMove, type AppealMove } from '../../rules/appeals/appeal-state.ts';
import { issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import { applyRemedy } from './apply-remedy.ts';
import type { AppealRef } from './file-appeal.ts';

export interface EndAppeal {
  readonly appealId: string;
  readonly move: AppealMove;
  readonly reason: string;
  /** What changes; of an appeal that is upheld. */
  readonly remedy?: RemedyWanted | null;
  readonly idempotencyKey?: string | null;
}

/**
 * Ends an appeal: a monitor of the channel decides it, never one who filed it; whoever filed it may withdraw it. An upheld
 * one changes the duty in the same transaction and keeps the facts before and after.
 */
export async function endAppeal(
  ctx: MediaContext,
  input: EndAppeal,
): Promise<AppealRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, input.move === 'WITHDRAW' ? Scope.report : Scope.supervise);
  const issues = [
    ...issuesOfText('reason', input.reason),
    ...(input.move === 'UPHOLD' && input.remedy == null ? [withoutRemedy] : []),
  ];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<AppealRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'end-appeal', input },
    (em) => end(ctx, em, input),
    (result) => 'appealId' in result,
  );
}

const withoutRemedy = {
  path: 'remedy',
  text: { zh: '申诉成立须写明更改什么。', en: 'Say what changes when the appeal is upheld.' },
};

async function end(ctx: MediaContext, em: Em, input: EndAppeal): Promise<AppealRef | NotFound | ValidationFailure> {
  const { appealId, move, reason, remedy } = input;
  const locked = isId(appealId)
    ? await query<object[]>(em, `select 1 from appeal where id = ?::uuid for update`, [appealId])
    : [];
  const [appeal] = locked.length === 0 ? [] : await appealsById({ ...ctx, em }, [appealId]);
  if (appeal === undefined || !(await mayEnd(ctx, em, move, appeal))) {
    return notThere(
      ctx,
      `没有申诉 ${appealId}，或不由您处理。`,
      `There is no appeal ${appealId}, or not for you to end.`,
    );
  }
  const to = afterAppealMove(appeal.state, move);
  if (to === null) return refuseInput(ctx, [endedAlready(appeal)]);
  const changed = move === 'UPHOLD' && remedy != null ? await applyRemedy(ctx, em, appeal, remedy, reason) : null;
  if (changed !== null && 'issues' in changed) return changed;
  await query(
    em,
    `update appeal set state = ?, ended_at = ?, ended_by = ?, reason = ?, remedy = ?,
       facts_before = ?::jsonb, facts_after = ?::jsonb where id = ?::uuid`,
    [
      ...[to, ctx.clock.now(), ctx.viewer.subject ?? 'public', reason, changed === null ? null : remedy?.remedy],
      ...[changed === null ? null : JSON.stringify(changed.before)],
      ...[changed === null ? null : JSON.stringify(changed.after), appealId],
    ],
  );
  return { appealId };
}

/** Nobody decides what they filed or what they answer for. */
function mayEnd(ctx: MediaContext, em: Em, move: AppealMove, appeal: AppealRow): Promise<boolean> | boolean {
  if (move === 'WITHDRAW') return mayActFor(ctx.viewer, appeal.channelId);
  return appeal.filedBy !== ctx.viewer.subject && mayDecideAbout(ctx, em, appeal.channelId);
}

function endedAlready({ state, endedAt, endedBy }: AppealRow) {
  const at = endedAt?.toISOString() ?? '';
  return {
    path: 'appealId',
    text: {
      zh: `申诉已由 ${endedBy} 于 ${at} 处理为 ${state}；不服者可另行申诉。`,
      en: `${endedBy} ended the appeal at ${at} as ${state}; another one may be filed.`,
    },
  };
}
