import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { toInstants } from '../../queries/duty-row.ts';
import { dutiesById } from '../../queries/repost-duties.ts';
import { mayDecideAbout } from '../../queries/supervised-channel.ts';
import { type InputIssue, issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import type { DutyRef } from './submit-manual-evidence.ts';

export interface ConfirmManualEvidence {
  readonly evidenceId: string;
  readonly isAccepted: boolean;
  /** Why not, where it is not accepted. */
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

interface Proof {
  readonly dutyId: string;
  readonly reportedBy: string;
  readonly reportedAt: Date;
  readonly postedAt: Date | null;
  readonly url: string | null;
  readonly isDecided: boolean;
  readonly state: string;
  readonly edition: number;
  readonly owedEdition: number;
}

/**
 * The word of the second person on a proof (E23): accepted, the duty is VERIFIED with basis MANUAL at the time the proof
 * names. Whoever handed it in, or keeps the channel, cannot confirm it.
 */
export async function confirmManualEvidence(
  ctx: MediaContext,
  input: ConfirmManualEvidence,
): Promise<DutyRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  return once<DutyRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'confirm-manual-evidence', input },
    (em) => decide(ctx, em, input),
    (result) => 'dutyId' in result,
  );
}

async function decide(
  ctx: MediaContext,
  em: Em,
  input: ConfirmManualEvidence,
): Promise<DutyRef | NotFound | ValidationFailure> {
  const proof = await lockProof(em, input.evidenceId);
  const [duty] = proof === null ? [] : await dutiesById(ctx, [proof.dutyId]);
  if (proof === null || duty === undefined || !(await mayDecideAbout(ctx, em, duty.channelId))) {
    const [zh, en] = [
      `没有佐证 ${input.evidenceId}，或不由您确认。`,
      `There is no proof ${input.evidenceId}, or not for you.`,
    ];
    return notThere(ctx, zh, en);
  }
  const issues = issuesOf(ctx, input, proof);
  if (issues.length > 0) return refuseInput(ctx, issues);
  const now = ctx.clock.now();
  await query(
    em,
    `insert into evidence_decision (evidence_id, is_accepted, note, at, decided_by) values (?, ?, ?, ?, ?)`,
    [...[input.evidenceId, input.isAccepted, input.note?.trim() ?? null, now, ctx.viewer.subject ?? 'public']],
  );
  if (input.isAccepted) {
    const at = proof.postedAt ?? proof.reportedAt;
    await query(em, verify, [now, at, proof.reportedAt, proof.url, proof.dutyId]);
    await query(em, `delete from look where subject = 'COPY' and subject_id = ?::uuid`, [proof.dutyId]);
  }
  return { dutyId: proof.dutyId };
}

function issuesOf(ctx: MediaContext, { isAccepted, note }: ConfirmManualEvidence, proof: Proof): InputIssue[] {
  const issue = (path: string, zh: string, en: string) => [{ path, text: { zh, en }, clause: 'E23' }];
  if (proof.isDecided) return issue('evidenceId', '该佐证已有结论。', 'The proof was decided already.');
  if (proof.reportedBy === ctx.viewer.subject) {
    return issue(
      'evidenceId',
      '须由第二人确认，不能确认自己提交的佐证。',
      'A second person confirms it; nobody their own.',
    );
  }
  if (isAccepted && (proof.state === 'CANCELLED' || proof.state === 'EXEMPT')) {
    return issue('evidenceId', '该任务已取消或豁免。', 'The duty was cancelled or exempted.');
  }
  if (isAccepted && proof.state === 'VERIFIED') {
    return issue(
      'evidenceId',
      '该任务已核验；时间有误的，请提出申诉。',
      'The duty is verified already; where its time is wrong, file an appeal.',
    );
  }
  if (isAccepted && proof.edition !== proof.owedEdition) {
    return issue(
      'evidenceId',
      `佐证的是第 ${proof.edition} 版，应转载第 ${proof.owedEdition} 版。`,
      `The proof is of edition ${proof.edition}; edition ${proof.owedEdition} is owed.`,
    );
  }
  return isAccepted ? [] : issuesOfText('note', note ?? '');
}

async function lockProof(em: Em, evidenceId: string): Promise<Proof | null> {
  if (!isId(evidenceId)) return null;
  const [row] = await query<Record<string, unknown>[]>(
    em,
    `select e.duty_id as "dutyId", e.reported_by as "reportedBy", e.reported_at as "reportedAt",
       e.posted_at as "postedAt", e.url, d.state, e.edition, d.edition as "owedEdition",
       exists (select 1 from evidence_decision x where x.evidence_id = e.id) as "isDecided"
     from evidence e join repost_duty d on d.id = e.duty_id
     where e.id = ?::uuid and e.kind = 'MANUAL' for update of d`,
    [evidenceId],
  );
  return row === undefined ? null : toInstants<Proof>(row, ['reportedAt', 'postedAt']);
}

const verify = `
update repost_duty set state = 'VERIFIED', verified_at = ?, manual_at = ?, first_seen_at = coalesce(first_seen_at, ?),
  url = coalesce(url, ?), mode = coalesce(mode, 'REPOST')
where id = ?::uuid`;
