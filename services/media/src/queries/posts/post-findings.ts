import { shanghaiDate } from '@dibao/shared/shanghai-date';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { lintPost, type PostFinding } from '../../rules/posts/lint-post.ts';
import { refusalsOf } from '../../rules/repost-refusal.ts';
import { linesOfText } from '../../rules/text-check.ts';
import { requireChannelInSight } from '../channel-sight.ts';
import type { ChannelRow } from '../channels.ts';
import { condition } from '../condition.ts';
import { repostCandidates } from '../repost-facts.ts';

/** What of a post is checked. */
export interface PostContent {
  readonly releaseId?: string | null;
  readonly functionCode?: string | null;
  readonly title?: string | null;
  readonly text: string;
}

/** A text that shows at least this much of a release is a copy of it, and has to agree with it. */
const isCopy = 0.5;

/** Everything that stands against a post of this channel now, or that its approver has to look at. */
export async function postFindings(ctx: MediaContext, channel: ChannelRow, post: PostContent): Promise<PostFinding[]> {
  const releaseId = post.releaseId ?? null;
  const released = releaseId === null ? null : await releasedText(ctx, releaseId);
  const findings = lintPost({
    title: post.title ?? null,
    text: post.text,
    functionCode: post.functionCode?.trim() || null,
    released: releaseId === null ? null : (released ?? { title: '', body: '' }),
  });
  if (releaseId !== null) findings.push(...(await refusals(ctx, channel, releaseId)));
  if (released !== null) findings.push(...(await differences(ctx, released, post.text)));
  return findings;
}

async function releasedText(ctx: MediaContext, releaseId: string): Promise<{ title: string; body: string } | null> {
  const [row] = await query<{ title: string; documentId: string; digest: string }[]>(
    ctx.em,
    `select r.title, r.document_id as "documentId", e.digest
     from release r join release_edition e on e.release_id = r.id and e.edition = r.edition
     where r.id = ?::uuid and r.document_id is not null and e.digest is not null`,
    [releaseId],
  );
  const text = row === undefined ? null : await ctx.editionText(row.documentId, row.digest, ctx.signal);
  return text === null || row === undefined ? null : { title: row.title, body: text.body };
}

async function refusals(ctx: MediaContext, channel: ChannelRow, releaseId: string): Promise<PostFinding[]> {
  const today = shanghaiDate(ctx.clock.now());
  const [release] = await repostCandidates(ctx.em, channel, condition('r.id = ?::uuid', releaseId), today, 1);
  return refusalsOf({ release: release?.facts ?? null, channel }, today).map(({ text, clause, code }) => ({
    code: 'NOT_REPOSTABLE',
    text,
    clause,
    words: code,
    isBlocking: true,
  }));
}

async function differences(
  ctx: MediaContext,
  released: { title: string; body: string },
  text: string,
): Promise<PostFinding[]> {
  using _turn = await ctx.textChecks.turn(ctx.viewer.subject ?? 'public', ctx.signal);
  const { verdict, coverage, differences: places } = await ctx.textChecks.compare(released, linesOfText(text));
  if (verdict !== 'DIFFERENT' || coverage < isCopy) return [];
  return places.slice(0, 10).map(({ source, copy }) => ({
    code: 'TEXT_DIFFERS',
    text: {
      zh: `与所发布的原文不一致：原文“${source}”，此处“${copy}”。`,
      en: `It differs from what was released: “${source}” there, “${copy}” here.`,
    },
    clause: 'E02',
    words: copy,
    isBlocking: true,
  }));
}

/** The findings of a post as it is, for the editors of its channel and those who watch it. */
export async function lintOfPost(
  ctx: MediaContext,
  post: PostContent & { readonly channelId: string },
): Promise<PostFinding[]> {
  return postFindings(ctx, await requireChannelInSight(ctx, post.channelId), post);
}
