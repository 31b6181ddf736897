import { mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, type ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { channelsById } from '../../queries/channels.ts';
import { postFindings } from '../../queries/posts/post-findings.ts';
import { type PostRow, postById } from '../../queries/posts/posts.ts';
import { type InputIssue, issuesOfAddress, issuesOfText } from '../../rules/input-issue.ts';
import { movedPost, type PostMove } from '../../rules/posts/post-life.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import type { PostChanged } from './draft-post.ts';

export interface MovePost {
  readonly postId: string;
  readonly move: Exclude<PostMove, 'REVISE'>;
  /** The version that was read: what is approved is what was seen. */
  readonly lockVersion: number;
  /** Words of the approver; a rejection needs them. */
  readonly note?: string | null;
  /** Of REPORT: where the post stands. */
  readonly url?: string | null;
  readonly idempotencyKey?: string | null;
}

type Failure = NotFound | ValidationFailure | VersionConflict;

/**
 * Submits, approves, rejects or reports a post. It is submitted when nothing blocks it (E03, E04), approved by a second
 * person who neither drafted nor submitted it (E13) and checked once more then, and reported with its address.
 */
export async function movePost(ctx: MediaContext, input: MovePost): Promise<PostChanged | Failure> {
  requireScope(ctx.viewer, Scope.edit);
  return once<PostChanged, Failure>(
    ctx,
    { key: input.idempotencyKey, command: 'move-post', input },
    (em) => move(ctx, em, input),
    (result) => 'postId' in result,
  );
}

async function move(ctx: MediaContext, em: Em, input: MovePost): Promise<PostChanged | Failure> {
  if (isId(input.postId)) await query(em, 'select id from post where id = ?::uuid for update', [input.postId]);
  const post = await postById(em, input.postId);
  const [channel] =
    post !== null && mayActFor(ctx.viewer, post.channelId) ? await channelsById(ctx, [post.channelId]) : [];
  if (post === null || channel === undefined) {
    return notThere(
      ctx,
      `没有稿件 ${input.postId}，或不归您编辑。`,
      `There is no post ${input.postId}, or it is not yours.`,
    );
  }
  if (post.lockVersion !== input.lockVersion) return conflict(ctx, input.lockVersion, post.lockVersion);
  const issues = issuesOfMove(ctx, input, post);
  if (issues.length === 0 && (input.move === 'SUBMIT' || input.move === 'APPROVE')) {
    const findings = await postFindings(ctx, channel, post);
    issues.push(
      ...findings
        .filter(({ isBlocking }) => isBlocking)
        .map(({ text, clause, words }) => ({ path: words === null ? 'text' : `text: ${words}`, text, clause })),
    );
  }
  if (issues.length > 0) return refuseInput(ctx, issues);
  await query(em, statements[input.move], parametersOf(ctx, input));
  return { postId: post.id };
}

function issuesOfMove(ctx: MediaContext, { move: wanted, note, url }: MovePost, post: PostRow): InputIssue[] {
  const issues: InputIssue[] = [];
  if (movedPost(post.state, wanted) === null) issues.push(notNow);
  const isTheirs = ctx.viewer.subject === post.draftedBy || ctx.viewer.subject === post.submittedBy;
  if ((wanted === 'APPROVE' || wanted === 'REJECT') && isTheirs) issues.push(secondPerson);
  if (wanted === 'REJECT') issues.push(...issuesOfText('note', note ?? ''));
  if (wanted === 'REPORT') issues.push(...issuesOfText('url', url ?? ''), ...issuesOfAddress('url', url));
  return issues;
}

const statements: Readonly<Record<MovePost['move'], string>> = {
  SUBMIT: `update post set state = 'SUBMITTED', submitted_at = ?, submitted_by = ? where id = ?::uuid`,
  APPROVE: `update post set state = 'APPROVED', decided_at = ?, decided_by = ?, decision_note = ? where id = ?::uuid`,
  REJECT: `update post set state = 'REJECTED', decided_at = ?, decided_by = ?, decision_note = ? where id = ?::uuid`,
  REPORT: `update post set state = 'POSTED', posted_at = ?, posted_url = ? where id = ?::uuid`,
};

function parametersOf(ctx: MediaContext, { move: wanted, note, url, postId }: MovePost): unknown[] {
  const at = ctx.clock.now();
  const by = ctx.viewer.subject ?? 'public';
  if (wanted === 'SUBMIT') return [at, by, postId];
  return wanted === 'REPORT' ? [at, url, postId] : [at, by, note ?? null, postId];
}

function conflict({ language }: MediaContext, expected: number, actual: number): VersionConflict {
  const message = say(language, {
    zh: `稿件已被修改（第 ${actual} 版，您看的是第 ${expected} 版），请重新查看。`,
    en: `The post was revised (version ${actual}, you read ${expected}); read it again.`,
  });
  return Object.assign(new VersionConflict(), { message, expected, actual });
}

const notNow: InputIssue = {
  path: 'postId',
  text: { zh: '稿件现在的状态不能这样办理。', en: 'That cannot be done with the post as it stands.' },
  clause: 'E13',
};

const secondPerson: InputIssue = {
  path: 'postId',
  text: { zh: '须由起草、提交之外的另一人审核。', en: 'Somebody else than its author and submitter decides.' },
  clause: 'E13',
};
