import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { PostState } from '../../rules/posts/post-life.ts';
import { requireChannelInSight } from '../channel-sight.ts';
import { allOf, condition, type Condition, given } from '../condition.ts';

/** A post on its way out, as it is read. */
export interface PostRow {
  readonly id: string;
  readonly channelId: string;
  readonly releaseId: string | null;
  readonly functionCode: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly state: PostState;
  readonly lockVersion: number;
  readonly draftedAt: Date;
  readonly draftedBy: string;
  readonly submittedAt: Date | null;
  readonly submittedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  readonly decisionNote: string | null;
  readonly postedAt: Date | null;
  readonly postedUrl: string | null;
}

const columns = `p.id, p.channel_id as "channelId", p.release_id as "releaseId", p.function_code as "functionCode", p.title,
  p.text, p.state, p.lock_version as "lockVersion", p.drafted_at as "draftedAt", p.drafted_by as "draftedBy",
  p.submitted_at as "submittedAt", p.submitted_by as "submittedBy", p.decided_at as "decidedAt", p.decided_by as "decidedBy",
  p.decision_note as "decisionNote", p.posted_at as "postedAt", p.posted_url as "postedUrl"`;

/** The posts of a channel the viewer sees, in the order they were drafted. */
export async function posts(
  ctx: MediaContext,
  wanted: PageWanted & { readonly channelId: string; readonly states?: readonly PostState[] | null },
): Promise<Connection<PostRow>> {
  const channel = await requireChannelInSight(ctx, wanted.channelId);
  const first = pageSize(wanted.first);
  const where = allOf([
    condition('p.channel_id = ?::uuid', channel.id),
    given(wanted.states, (states) => condition('p.state = any (?::text[])', states)),
    given(wanted.after, (cursor) => condition('p.id > ?::uuid', idOf(cursor))),
  ]);
  return toConnection(await rowsWhere(ctx.em, where, first + 1), first, ({ id }) => encodeCursor('posts', [id]));
}

/** A post by id, whoever asks: commands check whose it is. */
export async function postById(em: Em, id: string): Promise<PostRow | null> {
  const [row] = isId(id) ? await rowsWhere(em, condition('p.id = ?::uuid', id), 1) : [];
  return row ?? null;
}

/** A release as a channel may have cited it. */
export interface PostOfRelease {
  readonly channelId: string;
  readonly releaseId: string;
}

/** The latest post of each channel that cites the release beside it, in the order wanted; null where there is none. */
export async function latestPosts(em: Em, wanted: readonly PostOfRelease[]): Promise<(PostRow | null)[]> {
  const channels = wanted.map(({ channelId }) => channelId);
  const releases = wanted.map(({ releaseId }) => releaseId);
  const rows = await query<{ id: string }[]>(
    em,
    `select distinct on (p.channel_id, p.release_id) p.id from post p
     join unnest(?::uuid[], ?::uuid[]) as wanted (channel_id, release_id)
       on p.channel_id = wanted.channel_id and p.release_id = wanted.release_id
     order by p.channel_id, p.release_id, p.id desc`,
    [channels, releases],
  );
  const ids = rows.map(({ id }) => id);
  const found = await rowsWhere(em, condition('p.id = any (?::uuid[])', ids), ids.length);
  const byPlace = new Map(found.map((post) => [`${post.channelId} ${post.releaseId}`, post]));
  return wanted.map(({ channelId, releaseId }) => byPlace.get(`${channelId} ${releaseId}`) ?? null);
}

async function rowsWhere(em: Em, where: Condition, limit: number): Promise<PostRow[]> {
  const rows = await query<PostRow[]>(em, `select ${columns} from post p where ${where.sql} order by p.id limit ?`, [
    ...where.params,
    limit,
  ]);
  return rows.map((row) => ({
    ...row,
    draftedAt: new Date(row.draftedAt),
    submittedAt: dateOf(row.submittedAt),
    decidedAt: dateOf(row.decidedAt),
    postedAt: dateOf(row.postedAt),
  }));
}

function dateOf(value: Date | null): Date | null {
  return value === null ? null : new Date(value);
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('posts', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
