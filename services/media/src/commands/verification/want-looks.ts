import { addJobs } from '@dibao/shared/jobs/add-job';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { RepostMode } from '../../rules/duty.ts';
import type { LookOccasion, LookSubject } from '../../rules/verification/look.ts';
import { lookAtHost } from './look-at-host.job.ts';

/** Something to look at as soon as its host allows. */
export interface WantedLook {
  readonly subject: LookSubject;
  /** Of the duty, the column or the site. */
  readonly subjectId: string;
  readonly url: string;
  /** Of a copy alone. */
  readonly occasion: LookOccasion | null;
  /** When a column first listed the copy. */
  readonly listedAt?: Date | null;
  /** What the column shows: a text of its own, or a link to the origin. */
  readonly mode?: RepostMode | null;
}

/** What stands for a host in the table of looks; only compared with itself. */
export const hostSql = (url: string) => `lower(substring(${url} from '^https*://([^/]+)'))`;

/**
 * Wants these looks with the transaction of `em`, in one statement however many they are. What was to be looked at later
 * is looked at now; another address takes the place of the one before.
 */
export async function wantLooks(em: Em, looks: readonly WantedLook[], now: Date): Promise<void> {
  if (looks.length === 0) return;
  const hosts = await query<{ host: string }[]>(em, want, [now, JSON.stringify(looks)]);
  await wakeHosts(
    em,
    hosts.map(({ host }) => host),
  );
}

/** Has these hosts drained; a host that waits already is not queued twice. */
export async function wakeHosts(em: Em, hosts: readonly string[]): Promise<void> {
  const jobs = [...new Set(hosts)].map((host) => {
    const key = `look ${host}`;
    return { payload: { host }, key, queue: key, keyMode: 'preserve_run_at' as const };
  });
  await addJobs(em, lookAtHost, jobs);
}

const want = `
insert into look (subject, subject_id, url, host, occasion, due_at, listed_at, mode)
select distinct on (w.subject, w."subjectId") w.subject, w."subjectId", w.url, ${hostSql('w.url')}, w.occasion,
  ?::timestamptz, w."listedAt", w.mode
from jsonb_to_recordset(?::jsonb) as w (subject text, "subjectId" uuid, url text, occasion text, "listedAt" timestamptz,
  mode text)
order by w.subject, w."subjectId"
on conflict (subject, subject_id) do update set
  url = excluded.url, host = excluded.host, occasion = excluded.occasion, due_at = excluded.due_at, attempts = 0,
  listed_at = coalesce(excluded.listed_at, look.listed_at), mode = excluded.mode
returning host`;
