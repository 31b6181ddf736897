import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { isSupervised } from '../../queries/supervised-channel.ts';
import { type InputIssue, issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import type { AccountChanges } from './change-account.ts';
import type { Filed } from './file-account.ts';
import { makeMove } from './make-move.ts';

export interface DecideFiling {
  readonly filingId: string;
  readonly isApproved: boolean;
  /** The authority in whose name it is decided. */
  readonly approvedBy: string;
  /** 备案号. */
  readonly number?: string | null;
  readonly note?: string | null;
  readonly idempotencyKey?: string | null;
}

interface PendingFiling {
  readonly channelId: string;
  readonly kind: 'OPEN' | 'CHANGE' | 'CLOSE';
  readonly state: string;
  readonly filedBy: string;
  readonly changes: AccountChanges;
}

/** Decides a filing: never who filed it, and only who watches the channel. What was asked for takes effect with it. */
export async function decideFiling(
  ctx: MediaContext,
  input: DecideFiling,
): Promise<Filed | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  return once<Filed, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'decide-filing', input },
    (em) => decide(ctx, em, input),
    (result) => 'filingId' in result,
  );
}

async function decide(ctx: MediaContext, em: Em, input: DecideFiling): Promise<Filed | NotFound | ValidationFailure> {
  const { filingId, isApproved, approvedBy, number = null, note = null } = input;
  const [filing] = isId(filingId)
    ? await query<PendingFiling[]>(
        em,
        `select channel_id as "channelId", kind, state, filed_by as "filedBy", changes from filing where id = ?::uuid for update`,
        [filingId],
      )
    : [];
  if (filing === undefined || !(await isSupervised(ctx, em, filing.channelId))) {
    return notThere(
      ctx,
      `没有报备 ${filingId}，或不归您审批。`,
      `There is no filing ${filingId}, or it is not yours to decide.`,
    );
  }
  const issues: InputIssue[] = issuesOfText('approvedBy', approvedBy, 200);
  if (filing.state !== 'SUBMITTED') issues.push(isDecided);
  if (filing.filedBy === ctx.viewer.subject) issues.push(isTheirOwn);
  if (!isApproved && (note ?? '').trim() === '') issues.push(sayWhy);
  if (issues.length > 0) return refuseInput(ctx, issues);
  const refusal = await takeEffect(ctx, em, filing, isApproved, note);
  if (refusal !== null) return refuseInput(ctx, [refusal]);
  await query(
    em,
    `update filing set state = ?, decided_at = ?, decided_by = ?, approved_by = ?, number = ?, decision_note = ? where id = ?::uuid`,
    [
      isApproved ? 'APPROVED' : 'REFUSED',
      ctx.clock.now(),
      ctx.viewer.subject ?? 'public',
      approvedBy,
      number,
      note,
      filingId,
    ],
  );
  return { filingId };
}

async function takeEffect(
  ctx: MediaContext,
  em: Em,
  { channelId, kind, changes }: PendingFiling,
  isApproved: boolean,
  reason: string | null,
): Promise<InputIssue | null> {
  if (kind === 'OPEN') return makeMove(ctx, em, channelId, isApproved ? 'APPROVE' : 'REFUSE', { reason });
  if (!isApproved) return null;
  if (kind === 'CLOSE') return makeMove(ctx, em, channelId, 'CLOSE', { reason });
  await query(
    em,
    `update channel set name = coalesce(?, name), certification = coalesce(?, certification),
       supervisor_id = coalesce(?::uuid, supervisor_id), operator_id = coalesce(?::uuid, operator_id),
       groups = coalesce(?::text[], groups)
     where id = ?::uuid`,
    [
      ...[changes.name ?? null, changes.certification ?? null],
      ...[changes.supervisorId ?? null, changes.operatorId ?? null],
      ...[changes.groups ?? null, channelId],
    ],
  );
  return null;
}

const isDecided: InputIssue = {
  path: 'filingId',
  text: { zh: '此报备已经办结。', en: 'The filing is decided already.' },
  clause: 'E08',
};

const isTheirOwn: InputIssue = {
  path: 'filingId',
  text: { zh: '不能审批自己提交的报备。', en: 'Nobody decides what they filed themselves.' },
  clause: 'E08',
};

const sayWhy: InputIssue = {
  path: 'note',
  text: { zh: '不予批准的，请写明原因。', en: 'Say why it is refused.' },
};
