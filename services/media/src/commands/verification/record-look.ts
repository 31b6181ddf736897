import { digestOf } from '@dibao/shared/digest';
import type { Ids } from '@dibao/shared/ids';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { toInstant } from '../../queries/duty-row.ts';
import type { DutyKind, DutyState, RepostMode } from '../../rules/duty.ts';
import type { Judgement } from '../../rules/verification/judgement.ts';
import { nextLook } from '../../rules/verification/look-schedule.ts';
import type { LookOccasion } from '../../rules/verification/look.ts';
import { alarmOf, type LookedAtDuty, settleDuty } from '../../rules/verification/settle-duty.ts';

/** What was seen at the address of a copy. */
export interface SeenCopy extends Judgement {
  readonly mode: RepostMode;
  readonly dutyId: string;
  readonly url: string;
  readonly occasion: LookOccasion;
  readonly at: Date;
  readonly finalUrl: string | null;
  readonly status: number | null;
  readonly bytes: number | null;
  readonly bytesDigest: string | null;
}

export interface LookRecorder {
  readonly orm: Orm;
  readonly ids: Ids;
  /** The days after which what is right is looked at again. */
  readonly recheckDays: readonly number[];
}

interface LockedDuty extends LookedAtDuty {
  readonly url: string | null;
  readonly edition: number;
  /** What the table of looks says; null when somebody took the look away. */
  readonly lookUrl: string | null;
  readonly attempts: number;
  readonly recheck: number;
  readonly listedAt: Date | null;
  readonly notListedAt: Date | null;
  readonly lackedAt: Date | null;
}

/**
 * Records a look in one transaction: the evidence, what it makes of the duty, when to look next, and an alarm where what
 * was right is no longer. A report that came while the hub was looking keeps its own look.
 */
export async function recordLook({ orm, ids, recheckDays }: LookRecorder, seen: SeenCopy): Promise<void> {
  await orm.em.fork().transactional(async (em) => {
    const duty = await lockDuty(em, seen.dutyId);
    if (duty === null) return;
    const evidenceId = ids.next();
    await keepEvidence(em, evidenceId, seen, duty.edition);
    // Another address was reported meanwhile: what stands at this one says nothing of it.
    if (duty.lookUrl !== seen.url) return;
    const settled = settleDuty(duty, { ...seen, ...pick(duty) });
    await query(em, settle, [
      ...[settled.state, settled.verifiedAt, settled.declaredAt, settled.notSeenAt, settled.firstSeenAt],
      ...[settled.firstSeenAt === null ? null : seen.url, settled.firstSeenAt === null ? null : seen.mode, seen.dutyId],
    ]);
    const alarm = alarmOf(duty, settled.state);
    if (alarm !== null) await query(em, raise, [ids.next(), seen.dutyId, alarm, evidenceId, seen.at]);
    if (settled.state === 'VERIFIED') await query(em, calm, [seen.at, seen.dutyId]);
    const { attempts, recheck, kind } = duty;
    const next = nextLook({ ...seen, kind, state: settled.state, attempts, recheck }, recheckDays);
    await query(em, later, [
      ...[next?.dueAt ?? 'infinity', next?.occasion ?? seen.occasion, next?.attempts ?? attempts],
      ...[next?.recheck ?? recheck, seen.dutyId],
    ]);
  });
}

function pick({ listedAt, notListedAt, lackedAt }: LockedDuty) {
  return { listedAt, notListedAt, lackedAt };
}

async function lockDuty(em: Em, dutyId: string): Promise<LockedDuty | null> {
  const [row] = await query<Record<string, unknown>[]>(em, lock, [dutyId]);
  if (row === undefined) return null;
  const dates = Object.fromEntries(instants.map((key) => [key, toInstant(row[key])]));
  return {
    ...{ kind: row['kind'] as DutyKind, state: row['state'] as DutyState, url: row['url'] as string | null },
    ...{ edition: row['edition'] as number, lookUrl: row['lookUrl'] as string | null },
    ...{ attempts: Number(row['attempts'] ?? 0), recheck: Number(row['recheck'] ?? 0) },
    ...(dates as Record<(typeof instants)[number], Date | null>),
  };
}

async function keepEvidence(em: Em, id: string, seen: SeenCopy, edition: number): Promise<void> {
  const textDigest = seen.text === null ? null : digestOf(seen.text);
  if (textDigest !== null) {
    await query(em, `insert into copy_text (digest, text) values (?, ?) on conflict do nothing`, [
      textDigest,
      seen.text,
    ]);
  }
  await query(em, keep, [
    ...[id, seen.dutyId, seen.url, seen.mode, edition, seen.at, seen.occasion, seen.verdict],
    ...[seen.reason && JSON.stringify(seen.reason), seen.finalUrl, seen.status, seen.bytes, seen.bytesDigest],
    ...[textDigest, seen.declaredAt, JSON.stringify(seen.differences), JSON.stringify(seen.missing)],
  ]);
}

const instants = [
  'claimedAt',
  'verifiedAt',
  'declaredAt',
  'notSeenAt',
  'firstSeenAt',
  'listedAt',
  'notListedAt',
  'lackedAt',
] as const;

/** The row lock is taken before anything is read, so that two looks at one duty follow one another. */
const lock = `
with locked as (select * from repost_duty where id = ?::uuid for update)
select d.kind, d.state, d.url, d.edition, d.claimed_at as "claimedAt", d.verified_at as "verifiedAt",
  d.declared_at as "declaredAt", d.not_seen_at as "notSeenAt", d.first_seen_at as "firstSeenAt", l.url as "lookUrl",
  l.attempts, l.recheck, l.listed_at as "listedAt",
  (select e.not_listed_at from column_entry e join channel_column k on k.id = e.column_id
   where k.channel_id = d.channel_id and e.url = l.url order by e.first_listed_at limit 1) as "notListedAt",
  (select max(e.reported_at) from evidence e
   where e.duty_id = d.id and e.kind = 'LOOK' and e.verdict in ('PARTIAL','DIFFERENT','UNRELATED','STANDING','GONE')
     and (e.verdict = 'STANDING' or d.kind <> 'RECALL')) as "lackedAt"
from locked d left join look l on l.subject = 'COPY' and l.subject_id = d.id`;

const keep = `
insert into evidence (id, duty_id, kind, url, mode, edition, reported_at, reported_by, occasion, verdict, reason,
  final_url, http_status, bytes, bytes_digest, text_digest, declared_at, differences, missing)
values (?, ?, 'LOOK', ?, ?, ?, ?, 'dibao', ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)`;

/** A duty that is as it was is not touched. How a right copy was made is known by its sight, not by its report. */
const settle = `
update repost_duty d set state = s.state, verified_at = s.verified_at, declared_at = s.declared_at,
  not_seen_at = s.not_seen_at, first_seen_at = s.first_seen_at, url = coalesce(d.url, s.url), 
  mode = case when s.state = 'VERIFIED' then s.mode else coalesce(d.mode, s.mode) end
from (select ?::text as state, ?::timestamptz as verified_at, ?::timestamptz as declared_at, ?::timestamptz as not_seen_at,
  ?::timestamptz as first_seen_at, ?::text as url, ?::text as mode) s
where d.id = ?::uuid and (d.state, d.verified_at, d.declared_at, d.not_seen_at, d.first_seen_at)
  is distinct from (s.state, s.verified_at, s.declared_at, s.not_seen_at, s.first_seen_at)`;

const later = `
update look set due_at = ?::timestamptz, occasion = ?, attempts = ?, recheck = ?
where subject = 'COPY' and subject_id = ?::uuid`;

const raise = `
insert into copy_alarm (id, duty_id, kind, evidence_id, raised_at) values (?, ?, ?, ?, ?)
on conflict (duty_id) where resolved_at is null do nothing`;

const calm = `update copy_alarm set resolved_at = ? where duty_id = ? and resolved_at is null`;
