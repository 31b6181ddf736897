import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { awake } from '../../queries/verification/due-looks.ts';
import { isSettledSql } from '../../queries/verification/settled-sql.ts';
import { hostSql, wakeHosts } from './want-looks.ts';

/** Hosts woken at one time; the others follow with the next sweep. */
const mostHosts = 1_000;
/** Looks read for them, the longest due first: what waits may be a hundred times as much. */
const mostLooks = 20_000;

/** Wakes every host with something due, except those given, which are being drained: this is the schedule, and finds what a lost job left. */
export async function wakeDueHosts(
  em: Em,
  now: Date,
  { isQuiet, without }: { readonly isQuiet: boolean; readonly without: readonly string[] },
): Promise<void> {
  const due = await query<{ host: string }[]>(
    em,
    `select host from (
       select host, due_at from look where due_at <= ? and ${awake} and host <> all (?::text[]) order by due_at limit ${mostLooks}
     ) due group by host order by min(due_at) limit ${mostHosts}`,
    [now, isQuiet, without],
  );
  await wakeHosts(
    em,
    due.map(({ host }) => host),
  );
}

/** What a search for looks knows of the one before. */
export interface LookSearch {
  readonly now: Date;
  /** Milliseconds between two looks at a column. */
  readonly columnInterval: number;
  readonly claims: ClaimsWalk;
  readonly signal?: AbortSignal;
}

/** Wants the looks that nothing has asked for yet; repeating it changes nothing. */
export async function findLooks(em: Em, { now, columnInterval, claims, signal }: LookSearch): Promise<void> {
  await claims.step(em, now, signal);
  await query(em, copiesToChange, [now], signal);
  // Spread over the interval, so that a thousand columns are not asked at one moment.
  await query(em, columnsWithoutLook, [now, columnInterval / 1_000], signal);
  await query(em, sitesWithoutLook, [now, siteSpreadSeconds], signal);
}

/** Goes through all claims, a part at each step and round again. */
export interface ClaimsWalk {
  step(em: Em, now: Date, signal?: AbortSignal): Promise<void>;
}

/** Claims read in one step. A report wants its look itself; what is found here was lost. */
const usualStep = 5_000;
const beginning = '00000000-0000-0000-0000-000000000000';

export function createClaimsWalk(most = usualStep): ClaimsWalk {
  let after = beginning;
  return {
    async step(em, now, signal) {
      const [read] = await query<{ last: string | null; count: number }[]>(
        em,
        claimsWithoutLook,
        [after, most, now],
        signal,
      );
      after = read === undefined || read.count < most ? beginning : (read.last ?? beginning);
    },
  };
}

/** New sites are inspected within this time, and then once a day at their own hour. */
const siteSpreadSeconds = 3_600;

/** Invented sites, below `.example`, are nowhere to look at (RFC 2606). */
const isThere = `c.host_key !~ '[.]example(:[0-9]+)?$'`;

const claimsWithoutLook = `
with d as materialized (
  select * from repost_duty where state = 'CLAIMED' and id > ?::uuid order by id limit ?
), wanted as (
  insert into look (subject, subject_id, url, host, occasion, due_at)
  select 'COPY', d.id, d.url, ${hostSql('d.url')}, 'CLAIM', ?::timestamptz
  from d join release r on r.id = d.release_id
  where not ${isSettledSql} and not exists (select 1 from look l where l.subject = 'COPY' and l.subject_id = d.id)
  on conflict do nothing
)
select (array_agg(id order by id desc))[1] as last, count(*)::int as count from d`;

/** What stands where and has to be replaced, taken down or labelled: at the newest address known of the copy. */
const copiesToChange = `
insert into look (subject, subject_id, url, host, occasion, due_at)
select 'COPY', d.id, copy.url, ${hostSql('copy.url')}, 'COPY', ?::timestamptz
from repost_duty d join release r on r.id = d.release_id
cross join lateral (
  select c.url from repost_duty c
  where c.channel_id = d.channel_id and c.release_id = d.release_id and c.url is not null
  order by c.cause_position desc limit 1
) copy
where d.kind <> 'REPOST' and d.state = 'OPEN' and not ${isSettledSql}
  and not exists (select 1 from look l where l.subject = 'COPY' and l.subject_id = d.id)
on conflict do nothing`;

const columnsWithoutLook = `
insert into look (subject, subject_id, url, host, due_at)
select 'COLUMN', k.id, k.url, ${hostSql('k.url')}, ?::timestamptz + random() * make_interval(secs => ?)
from channel_column k join channel c on c.id = k.channel_id
where c.status = 'ACTIVE' and ${isThere} and not exists (select 1 from look l where l.subject = 'COLUMN' and l.subject_id = k.id)
on conflict do nothing`;

const sitesWithoutLook = `
insert into look (subject, subject_id, url, host, due_at)
select 'SITE', c.id, c.url, ${hostSql('c.url')}, ?::timestamptz + random() * make_interval(secs => ?)
from channel c
where c.platform = 'WEBSITE' and c.status = 'ACTIVE' and c.no_duty_reason is null and c.page_of_id is null
  and ${isThere}
  and not exists (select 1 from look l where l.subject = 'SITE' and l.subject_id = c.id)
on conflict do nothing`;
