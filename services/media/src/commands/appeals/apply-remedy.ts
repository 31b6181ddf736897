import type { ValidationFailure } from '@dibao/shared/failures';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { LockMode } from '@mikro-orm/core';
import type { MediaContext } from '../../context.ts';
import { ReleaseEntity } from '../../entities/release.entity.ts';
import { type RepostDuty, RepostDutyEntity } from '../../entities/repost-duty.entity.ts';
import type { AppealRow } from '../../queries/appeals/appeal-row.ts';
import { issuesOfRemedy, remedied, type RemediableDuty, type RemedyWanted } from '../../rules/appeals/appeal-remedy.ts';
import { keepDecision, lockDuty } from '../duty-decisions/decide-duty.ts';
import { refuseInput } from '../refuse-input.ts';

/** The facts of the duty before and after a decision. */
export interface ChangedFacts {
  readonly before: RemediableDuty;
  readonly after: RemediableDuty;
}

/** Changes the duty of an appeal as the decision says, in its transaction. */
export async function applyRemedy(
  ctx: MediaContext,
  em: Em,
  appeal: AppealRow,
  wanted: RemedyWanted,
  reason: string,
): Promise<ChangedFacts | ValidationFailure> {
  const now = ctx.clock.now();
  const duty = await em.findOneOrFail(
    RepostDutyEntity,
    { id: appeal.dutyId },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  const { publishedAt } = await em.findOneOrFail(ReleaseEntity, { id: duty.releaseId });
  const before = factsOf(duty);
  const issues = issuesOfRemedy(before, wanted, { publishedAt, now });
  if (issues.length > 0) {
    return refuseInput(
      ctx,
      issues.map((issue) => ({ ...issue, path: `remedy.${issue.path}`.replace('remedy.remedy', 'remedy.kind') })),
    );
  }
  const after = remedied(before, wanted, appeal.filedAt, now);
  if (wanted.remedy === 'EXEMPT') await keepExemption(ctx, em, duty.id, reason);
  await query(
    em,
    `update repost_duty set state = ?, url = ?, mode = ?, claimed_at = ?, verified_at = ?, closed_at = ?, manual_at = ?
     where id = ?::uuid`,
    [
      ...[after.state, after.url, after.mode, after.claimedAt, after.verifiedAt, after.closedAt, after.manualAt],
      duty.id,
    ],
  );
  return { before, after };
}

/** An exemption is one wherever it was decided. */
async function keepExemption(ctx: MediaContext, em: Em, dutyId: string, reason: string): Promise<void> {
  const duty = await lockDuty(em, dutyId);
  if (duty === null) return;
  const { subject, agencyId } = ctx.viewer;
  const by = { id: ctx.ids.next(), at: ctx.clock.now(), by: subject ?? 'public', agencyId };
  await keepDecision(em, duty, { kind: 'EXEMPTED', until: null, reason, ...by });
}

function factsOf(duty: RepostDuty): RemediableDuty {
  return {
    state: duty.state,
    url: duty.url ?? null,
    mode: duty.mode ?? null,
    claimedAt: duty.claimedAt ?? null,
    verifiedAt: duty.verifiedAt ?? null,
    closedAt: duty.closedAt ?? null,
    manualAt: duty.manualAt ?? null,
  };
}
