import { requireScope, Scope } from '@dibao/shared/auth';
import type { Connection, PageWanted } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import type { MediaContext } from '../context.ts';
import { refusalsOf, type RepostRefusal } from '../rules/repost-refusal.ts';
import { requireChannelInSight } from './channel-sight.ts';
import type { ChannelRow } from './channels.ts';
import { allOf, condition, type Condition, given } from './condition.ts';
import { mostUrgentFirst, newestFirst, type Order, repostCandidates, type RepostCandidate } from './repost-facts.ts';
import { notPostedBy, onTopics, standing } from './repostable-releases.ts';
import { scannedPage } from './scanned-page.ts';

export interface CandidatesWanted extends PageWanted {
  readonly channelId: string;
  /** On one of these topics at least; null: on any. */
  readonly topics?: readonly string[] | null;
  /** A part of the title or the document number. */
  readonly text?: string | null;
  /** Only what may be reposted, or only what may not; null: both. */
  readonly isAllowed?: boolean | null;
  /** Only what the channel has not posted or reported. */
  readonly notYetPosted: boolean;
}

/** A release an account could repost, and what stands against that. */
export interface DecidedCandidate extends RepostCandidate {
  readonly channelId: string;
  readonly refusals: readonly RepostRefusal[];
}

/** What the channel still owes comes before everything else. */
const stages = ['OWED', 'OTHERS'] as const;
type Stage = (typeof stages)[number];

/**
 * What a channel could repost, each with what stands against it by the rule of repostCheck: what it still owes by when it is
 * due, then the rest, the latest first.
 */
export async function decidedCandidates(
  ctx: MediaContext,
  { channelId, topics, text, isAllowed = null, notYetPosted, ...page }: CandidatesWanted,
): Promise<Connection<DecidedCandidate>> {
  const channel = await requireChannelInSight(ctx, channelId);
  const today = shanghaiDate(ctx.clock.now());
  const where = allOf([
    given(topics, onTopics),
    given(text?.trim() || null, showing),
    isAllowed === true ? standing : null,
    notYetPosted ? notPostedBy(channelId) : null,
  ]);
  return scannedPage<DecidedCandidate>(
    {
      async read(after, limit) {
        const place = after === null ? null : placeOf(after);
        const rows: RepostCandidate[] = [];
        for (const stage of place === null ? stages : stages.slice(stages.indexOf(place.stage))) {
          const from = place?.stage === stage ? place.behind : null;
          const within = allOf([inStage(stage, channel), from, where]);
          rows.push(...(await repostCandidates(ctx.em, channel, within, today, limit - rows.length, orderOf[stage])));
          if (rows.length === limit) break;
        }
        return rows.map((row) => ({ ...row, channelId, refusals: refusalsOf({ release: row.facts, channel }, today) }));
      },
      isWanted: ({ refusals }) => isAllowed === null || isAllowed === (refusals.length === 0),
      cursorOf,
    },
    page,
  );
}

/** The topics of what was released, the most frequent first. */
export async function repostTopics(ctx: MediaContext): Promise<string[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const rows = await query<{ topic: string }[]>(
    ctx.em,
    `select topic from release r, unnest(r.topics) as topic where ${standing.sql}
     group by topic order by count(*) desc, topic limit 100`,
  );
  return rows.map(({ topic }) => topic);
}

const orderOf: Readonly<Record<Stage, Order>> = { OWED: mostUrgentFirst, OTHERS: newestFirst };

function inStage(stage: Stage, { id }: ChannelRow): Condition {
  if (stage === 'OTHERS') return condition('owed.id is null');
  // Named twice: from the channel's own duties the database finds the few releases they are of.
  return condition(
    'owed.id is not null and r.id in (select d.release_id from repost_duty d where d.channel_id = ?::uuid)',
    id,
  );
}

function showing(text: string): Condition {
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return condition('r.title ilike ? or r.document_number ilike ?', pattern, pattern);
}

function cursorOf({ id, dutyId, dueAt, enteredLogAt }: RepostCandidate): string {
  const key = dutyId === null ? enteredLogAt.toISOString() : (dueAt?.toISOString() ?? 'infinity');
  return encodeCursor('candidates', [dutyId === null ? 'OTHERS' : 'OWED', key, id]);
}

function placeOf(cursor: string): { readonly stage: Stage; readonly behind: Condition } {
  const [stage, key, id] = decodeCursor('candidates', cursor);
  const isKey = typeof key === 'string' && /^(?:infinity|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)$/.test(key);
  if (!isKey || typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  if (stage === 'OWED') {
    const behind = condition(`(coalesce(owed.due_at, 'infinity'), r.id) > (?::timestamptz, ?::uuid)`, key, id);
    return { stage, behind };
  }
  if (stage !== 'OTHERS') throw unknownCursor(cursor);
  return { stage, behind: condition('(r.entered_log_at, r.id) < (?::timestamptz, ?::uuid)', key, id) };
}
