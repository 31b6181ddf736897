import { hasScope, mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { channelsById } from '../../queries/channels.ts';
import { isSupervised } from '../../queries/supervised-channel.ts';
import { type InputIssue, issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import type { Filed } from './file-account.ts';

/** What of an account may change; absent: stays. */
export interface AccountChanges {
  readonly name?: string | null;
  readonly certification?: string | null;
  readonly supervisorId?: string | null;
  readonly operatorId?: string | null;
  readonly groups?: readonly string[] | null;
}

export interface ChangeAccount extends AccountChanges {
  readonly channelId: string;
  readonly note: string;
  readonly idempotencyKey?: string | null;
}

export interface CloseAccount {
  readonly channelId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** Files a change 变更 of an account; it takes effect when it is approved. */
export async function changeAccount(
  ctx: MediaContext,
  input: ChangeAccount,
): Promise<Filed | NotFound | ValidationFailure> {
  const { channelId, note, idempotencyKey, ...changes } = input;
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== null && value !== undefined),
  );
  return submit(ctx, { channelId, note, kind: 'CHANGE', changes: given, key: idempotencyKey });
}

/** Files the closing 注销 of an account by those who run it; it closes when that is approved. */
export async function closeAccount(
  ctx: MediaContext,
  { channelId, reason, idempotencyKey }: CloseAccount,
): Promise<Filed | NotFound | ValidationFailure> {
  return submit(ctx, { channelId, note: reason, kind: 'CLOSE', changes: {}, key: idempotencyKey });
}

interface Submission {
  readonly channelId: string;
  readonly note: string;
  readonly kind: 'CHANGE' | 'CLOSE';
  readonly changes: object;
  readonly key: string | null | undefined;
}

async function submit(ctx: MediaContext, submission: Submission): Promise<Filed | NotFound | ValidationFailure> {
  if (!hasScope(ctx.viewer, Scope.supervise)) requireScope(ctx.viewer, Scope.report);
  return once<Filed, NotFound | ValidationFailure>(
    ctx,
    { key: submission.key, command: 'submit-filing', input: submission },
    (em) => fileOnce(ctx, em, submission),
    (result) => 'filingId' in result,
  );
}

async function fileOnce(
  ctx: MediaContext,
  em: Em,
  { channelId, note, kind, changes }: Submission,
): Promise<Filed | NotFound | ValidationFailure> {
  const isTheirs = mayActFor(ctx.viewer, channelId) || (await isSupervised(ctx, em, channelId));
  const [channel] = isTheirs ? await channelsById(ctx, [channelId]) : [];
  if (channel === undefined) {
    return notThere(
      ctx,
      `没有渠道 ${channelId}，或不归您办理。`,
      `There is no channel ${channelId}, or it is not yours.`,
    );
  }
  const issues: InputIssue[] = [...issuesOfText('note', note)];
  if (kind === 'CHANGE' && Object.keys(changes).length === 0) issues.push(nothingChanges);
  const pending = await query(
    em,
    `select id from filing where channel_id = ?::uuid and state = 'SUBMITTED' for update`,
    [channelId],
  );
  if (pending.length > 0) issues.push(alreadyPending);
  if (channel.status === 'CLOSED') issues.push(isClosed);
  if (issues.length > 0) return refuseInput(ctx, issues);
  const filingId = ctx.ids.next();
  await query(
    em,
    `insert into filing (id, channel_id, kind, state, filed_at, filed_by, changes, note)
     values (?, ?, ?, 'SUBMITTED', ?, ?, ?::jsonb, ?)`,
    [filingId, channelId, kind, ctx.clock.now(), ctx.viewer.subject ?? 'public', JSON.stringify(changes), note],
  );
  return { filingId };
}

const nothingChanges: InputIssue = {
  path: 'channelId',
  text: { zh: '没有写明要变更什么。', en: 'Nothing is said to change.' },
};

const alreadyPending: InputIssue = {
  path: 'channelId',
  text: { zh: '已有一件报备待批，请等待办结。', en: 'A filing waits for approval already; wait for its decision.' },
  clause: 'E08',
};

const isClosed: InputIssue = {
  path: 'channelId',
  text: { zh: '渠道已关停。', en: 'The channel is closed.' },
  clause: 'E08',
};
