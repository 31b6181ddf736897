import { digestOf } from '@dibao/shared/digest';
import type { Ids } from '@dibao/shared/ids';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { toInstants } from '../../queries/duty-row.ts';
import type { RepostMode } from '../../rules/duty.ts';
import type { Judgement } from '../../rules/verification/judgement.ts';
import { nextLook } from '../../rules/verification/look-schedule.ts';
import type { LookOccasion } from '../../rules/verification/look.ts';
import { alarmOf, type LookedAtDuty, settleDuty } from '../../rules/verification/settle-duty.ts';

/** What was seen at the address of a copy. */
export interface SeenCopy extends Judgement {
  readonly mode: RepostMode;
  readonly dutyId: string;
  /** The edition owed when the look began. */
  readonly edition: number;
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
  readonly dutyId: string;
  readonly edition: number;
  /** Whether the text of the edition owed still stands; of any other the digest is kept, and no word. */
  readonly isStanding: boolean;
  /** What the table of looks says; null when somebody took the look away. */
  readonly lookUrl: string | null;
  readonly attempts: number | null;
  readonly recheck: number | null;
  readonly listedAt: Date | null;
  readonly notListedAt: Date | null;
  readonly lackedAt: Date | null;
}

/**
 * Records looks at copies of different duties in one transaction: the evidence, what it makes of each duty, when to look
 * next, and an alarm where what was right is no longer. A report that came while the hub was looking keeps its own look.
 */
export async function recordLooks(recorder: LookRecorder, seen: readonly SeenCopy[]): Promise<void> {
  await recorder.orm.em.fork().transactional(async (em) => {
    const duties = await lockDuties(
      em,
      seen.map(({ dutyId }) => dutyId),
    );
    const rows = seen.flatMap((one) => {
      const duty = duties.get(one.dutyId);
      return duty === undefined ? [] : [toRow(recorder, one, duty)];
    });
    // PostgreSQL takes no NUL, and pages may hold any character.
    const json = JSON.stringify(rows, (_key, value: unknown) =>
      typeof value === 'string' ? value.replaceAll('\0', '') : value,
    );
    if (rows.length > 0) await query(em, record, [json]);
  });
}

function toRow({ ids, recheckDays }: LookRecorder, seen: SeenCopy, duty: LockedDuty): object {
  // Another address was reported or another edition is owed since: what was seen is kept, and says nothing of it.
  const isSameEdition = duty.edition === seen.edition;
  const isCurrent = duty.lookUrl === seen.url && isSameEdition;
  const settled = isCurrent ? settleDuty(duty, { ...duty, ...seen }) : duty;
  const [attempts, recheck] = [duty.attempts ?? 0, duty.recheck ?? 0];
  const next = nextLook({ ...seen, kind: duty.kind, state: settled.state, attempts, recheck }, recheckDays);
  return {
    ...seen,
    ...(!(duty.isStanding && isSameEdition) && { text: null, differences: [], missing: [] }),
    ...{ textDigest: seen.text === null ? null : digestOf(seen.text), pageDeclaredAt: seen.declaredAt },
    ...{ evidenceId: ids.next(), isCurrent, ...settled },
    ...{ alarmId: ids.next(), alarm: alarmOf(duty, settled.state) },
    ...{ nextAt: next?.dueAt ?? 'infinity', nextOccasion: next?.occasion ?? seen.occasion },
    ...{ attempts: next?.attempts ?? attempts, recheck: next?.recheck ?? recheck },
  };
}

async function lockDuties(em: Em, ids: readonly string[]): Promise<ReadonlyMap<string, LockedDuty>> {
  // Recalls and corrections wait for looks being recorded, so that they erase their words too; releases before duties, as events do.
  await query(em, lockReleases, [ids]);
  const rows = await query<Record<string, unknown>[]>(em, lock, [ids]);
  return new Map(
    rows.map((row) => {
      const duty = toInstants<LockedDuty>(row, instants);
      return [duty.dutyId, duty];
    }),
  );
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

const lockReleases = `
select from release where id in (select release_id from repost_duty where id = any (?::uuid[])) order by id for share`;

/** The row locks are taken before anything is read, in one order, so that two looks at one duty follow one another. */
const lock = `
with locked as (select * from repost_duty where id = any (?::uuid[]) order by id for update)
select d.id as "dutyId", d.kind, d.state, d.edition, 
  r.withdrawn_at is null and o.digest is not distinct from n.digest as "isStanding",
  d.claimed_at as "claimedAt", d.verified_at as "verifiedAt",
  d.declared_at as "declaredAt", d.not_seen_at as "notSeenAt", d.first_seen_at as "firstSeenAt", l.url as "lookUrl",
  l.attempts, l.recheck, l.listed_at as "listedAt",
  (select e.not_listed_at from column_entry e join channel_column k on k.id = e.column_id
   where l.listed_at is not null and k.channel_id = d.channel_id and e.url = l.url
   order by e.first_listed_at limit 1) as "notListedAt",
  (select max(e.reported_at) from evidence e
   where e.duty_id = d.id and e.kind = 'LOOK' and e.verdict in ('PARTIAL','DIFFERENT','UNRELATED','STANDING','GONE')
     and (e.verdict = 'STANDING' or d.kind <> 'RECALL')) as "lackedAt"
from locked d join release r on r.id = d.release_id
left join release_edition o on o.release_id = r.id and o.edition = d.edition
left join release_edition n on n.release_id = r.id and n.edition = r.edition
left join look l on l.subject = 'COPY' and l.subject_id = d.id`;

/**
 * Everything looks change, in one statement: a hundred are recorded a second, and each way to the database and back counts.
 * A duty that is as it was is not touched. How a right copy was made is known by its sight, not by its report.
 */
const record = `
with seen as (
  select * from jsonb_to_recordset(?::jsonb) as s (
    "textDigest" text, text text, "evidenceId" uuid, "dutyId" uuid, url text, mode text, edition int, at timestamptz,
    occasion text, verdict text, reason jsonb, "finalUrl" text, status int, bytes int, "bytesDigest" text,
    "pageDeclaredAt" timestamptz, differences jsonb, missing jsonb, "isCurrent" boolean, state text,
    "verifiedAt" timestamptz, "declaredAt" timestamptz, "notSeenAt" timestamptz, "firstSeenAt" timestamptz,
    "alarmId" uuid, alarm text, "nextAt" timestamptz, "nextOccasion" text, attempts int, recheck int)
),
kept_text as (
  insert into copy_text (digest, text)
  select distinct on ("textDigest") "textDigest", text from seen where "textDigest" is not null
  order by "textDigest", text nulls last
  on conflict (digest) do update set text = excluded.text where copy_text.text is null and excluded.text is not null
),
kept as (
  insert into evidence (id, duty_id, kind, url, mode, edition, reported_at, reported_by, occasion, verdict, reason,
    final_url, http_status, bytes, bytes_digest, text_digest, declared_at, differences, missing)
  select "evidenceId", "dutyId", 'LOOK', url, mode, edition, at, 'dibao', occasion, verdict, reason, "finalUrl", status,
    bytes, "bytesDigest", "textDigest", "pageDeclaredAt", differences, missing from seen
),
settled as (
  update repost_duty d set state = s.state, verified_at = s."verifiedAt", declared_at = s."declaredAt",
    not_seen_at = s."notSeenAt", first_seen_at = s."firstSeenAt",
    url = case when s."firstSeenAt" is null then d.url else coalesce(d.url, s.url) end,
    mode = case when s.state = 'VERIFIED' then s.mode when s."firstSeenAt" is null then d.mode
      else coalesce(d.mode, s.mode) end
  from seen s
  where s."isCurrent" and d.id = s."dutyId"
    and (d.state, d.verified_at, d.declared_at, d.not_seen_at, d.first_seen_at)
      is distinct from (s.state, s."verifiedAt", s."declaredAt", s."notSeenAt", s."firstSeenAt")
),
raised as (
  insert into copy_alarm (id, duty_id, kind, evidence_id, raised_at)
  select "alarmId", "dutyId", alarm, "evidenceId", at from seen where "isCurrent" and alarm is not null
  on conflict (duty_id) where resolved_at is null do nothing
),
calmed as (
  update copy_alarm a set resolved_at = s.at from seen s
  where s."isCurrent" and s.state = 'VERIFIED' and a.duty_id = s."dutyId" and a.resolved_at is null
)
update look l set due_at = s."nextAt", occasion = s."nextOccasion", attempts = s.attempts, recheck = s.recheck
from seen s where s."isCurrent" and l.subject = 'COPY' and l.subject_id = s."dutyId"`;
