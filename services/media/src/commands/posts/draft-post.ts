import { mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { channelsById } from '../../queries/channels.ts';
import type { PostContent } from '../../queries/posts/post-findings.ts';
import { postById } from '../../queries/posts/posts.ts';
import { type InputIssue, issuesOfText } from '../../rules/input-issue.ts';
import { movedPost } from '../../rules/posts/post-life.ts';
import { notThere, refuseInput } from '../refuse-input.ts';

export interface DraftPost extends PostContent {
  readonly channelId: string;
  /** A draft to revise, or what was rejected or approved; absent: a new one. */
  readonly postId?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface PostChanged {
  readonly postId: string;
}

const longestText = 20_000;

/** Writes a draft, or revises one; what was approved needs another approval then. For the editors of the channel. */
export async function draftPost(
  ctx: MediaContext,
  input: DraftPost,
): Promise<PostChanged | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.edit);
  return once<PostChanged, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'draft-post', input },
    (em) => draft(ctx, em, input),
    (result) => 'postId' in result,
  );
}

async function draft(ctx: MediaContext, em: Em, input: DraftPost): Promise<PostChanged | NotFound | ValidationFailure> {
  const { channelId, text, releaseId = null, functionCode = null, title = null } = input;
  const [channel] = mayActFor(ctx.viewer, channelId) ? await channelsById(ctx, [channelId]) : [];
  if (channel === undefined) {
    return notThere(
      ctx,
      `没有渠道 ${channelId}，或不归您编辑。`,
      `There is no channel ${channelId}, or it is not yours.`,
    );
  }
  const issues: InputIssue[] = issuesOfText('text', text, longestText);
  if (releaseId !== null && !(await isRelease(em, releaseId))) issues.push(noRelease);
  const id = input.postId ?? ctx.ids.next();
  const before = await postById(em, id);
  if (input.postId && (before === null || before.channelId !== channelId)) {
    return notThere(ctx, `没有稿件 ${id}。`, `There is no post ${id}.`);
  }
  if (before !== null && movedPost(before.state, 'REVISE') === null) issues.push(cannotRevise);
  if (issues.length > 0) return refuseInput(ctx, issues);
  await query(
    em,
    `insert into post (id, channel_id, release_id, function_code, title, text, state, drafted_at, drafted_by)
     values (?, ?, ?, ?, ?, ?, 'DRAFT', ?, ?)
     on conflict (id) do update set release_id = excluded.release_id, function_code = excluded.function_code,
       title = excluded.title, text = excluded.text, state = 'DRAFT', lock_version = post.lock_version + 1,
       drafted_at = excluded.drafted_at, drafted_by = excluded.drafted_by, submitted_at = null, submitted_by = null,
       decided_at = null, decided_by = null`,
    [id, channelId, releaseId, functionCode, title, text, ctx.clock.now(), ctx.viewer.subject ?? 'public'],
  );
  return { postId: id };
}

async function isRelease(em: Em, id: string): Promise<boolean> {
  return isId(id) && (await query(em, 'select id from release where id = ?::uuid', [id])).length > 0;
}

const noRelease: InputIssue = {
  path: 'releaseId',
  text: { zh: '没有此发布。', en: 'There is no such release.' },
  clause: 'E01',
};

const cannotRevise: InputIssue = {
  path: 'postId',
  text: { zh: '稿件已提交审核或已发出，不能修改。', en: 'It waits for approval or is posted, and cannot be revised.' },
  clause: 'E13',
};
