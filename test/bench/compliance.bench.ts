import { foldFigures } from '@dibao/media/commands/fold-figures';
import { rebuildFigures } from '@dibao/media/commands/rebuild-figures';
import type { MediaContext } from '@dibao/media/context';
import { compliance } from '@dibao/media/queries/compliance';
import { complianceOfRows } from '@dibao/media/queries/compliance-of-rows';
import type { ComplianceQuery } from '@dibao/media/rules/compliance-grouping';
import type { Viewer } from '@dibao/shared/auth';
import { systemClock } from '@dibao/shared/clock';
import { viewerOf } from '@dibao/shared/identity';
import { query } from '@dibao/shared/query';
import { row } from './bench-hub.ts';
import { type BenchMedia, startBenchMedia } from './bench-media.ts';
import type { Bench } from './main.ts';

const rounds = 20;

export const bench: Bench = {
  about: 'sums over 10 million duties (or as many as named) by region, system and period: p95 at most 100 ms',
  async run([wanted = '10000000']) {
    await using media = await startBenchMedia();
    await generate(media, Number(wanted));
    const monitor = (agencyId: string | null) =>
      viewerOf({ subject: 'bench', roles: ['monitor'], agencyId, channelIds: [], expiresAt: null });
    const viewers: readonly (readonly [string, Viewer])[] = [
      ['whole country', monitor(null)],
      ['a province', monitor(media.provinceId)],
      ['a city', monitor(media.cityId)],
      ['a department of a province', monitor(media.departmentId)],
    ];
    for (const [name, viewer] of viewers) {
      for (const groupBy of ['DIVISION', 'SYSTEM', 'DAY'] as const) {
        await measure(`${name} by ${groupBy.toLowerCase()}`, contextOf(media, viewer), groupBy);
      }
    }
    await measureRows(contextOf(media, monitor(null)));
    await measureReport(media, contextOf(media, monitor(null)));
    const rebuilt = await timed(async () => rebuildFigures({ orm: media.orm, clock: systemClock }));
    row('recomputed from the rows', `${(rebuilt.ms / 1_000).toFixed(0)} s`);
    row('sums that differed', String(rebuilt.result.differences));
  },
};

/** A release every three and a half days of a year, each owed everywhere, most of them long verified; set-based, without triggers. */
async function generate(media: BenchMedia, wanted: number): Promise<void> {
  const em = () => media.orm.em.fork();
  const [sites] = await query<{ sites: string }[]>(em(), 'select count(*) as sites from channel');
  const releases = Math.max(1, Math.ceil(wanted / Number(sites?.sites ?? 1)));
  await query(
    em(),
    `insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force)
     select lpad(n::text, 32, '0')::uuid, '通知' || n, '政务', 'GLOBAL', ?, now(), now(), 1, 'IN_FORCE' from generate_series(1, ?::int) n`,
    [media.state.id, releases],
  );
  await query(
    em(),
    `insert into release_event (position, cursor, kind, at, edition, release_id, why)
     select n, 'bench ' || n, 'PUBLISHED', now(), 1, lpad(n::text, 32, '0')::uuid, '{}' from generate_series(1, ?::int) n`,
    [releases],
  );
  const made = await timed(async () => {
    await media.orm.em.fork().execute('alter table repost_duty disable trigger user');
    for (let n = 1; n <= releases; n += 1) await query(em(), dutiesOfRelease, [n, releases, n]);
    await media.orm.em.fork().execute('alter table repost_duty enable trigger user');
  });
  row('duties generated', `${releases * Number(sites?.sites)}`);
  row('… in', `${(made.ms / 1_000).toFixed(0)} s`);
  await query(
    em(),
    `insert into duty_moment select distinct release_id, starts_at, due_at from repost_duty on conflict do nothing`,
  );
  const counted = await timed(async () => rebuildFigures({ orm: media.orm, clock: systemClock }));
  row('… counted in', `${(counted.ms / 1_000).toFixed(0)} s`);
  await media.orm.em.fork().execute('analyze');
}

const dutiesOfRelease = `
insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at, calendar_status,
  state, claimed_at, verified_at, first_seen_at, url, mode)
select lpad(?::int::text, 32, '0')::uuid, c.id, 'REPOST', r.n, 1, r.at, r.at + interval '1 hour', r.at + interval '32 hours', 'FINAL',
  s.state,
  case when s.state <> 'OPEN' then r.at + s.delay end, case when s.state = 'VERIFIED' then r.at + s.delay + interval '1 minute' end,
  case when s.state = 'VERIFIED' then r.at + s.delay end, 'http://example.cn/1', 'REPOST'
from channel c
cross join (
  select x.n, date_trunc('hour', now() - interval '1 year') + x.n * interval '1 year' / ?::int as at from (values (?::int)) x (n)
) r
cross join lateral (
  select case when h < 3 then 'OPEN' when h < 6 then 'CLAIMED' when h < 8 then 'PARTIAL' when h < 9 then 'UNREACHABLE' else 'VERIFIED' end as state,
    exp(h2 * 1.5) * interval '2 minutes' as delay
  from (select abs(hashtext(c.source_id || r.n)) % 100 as h, (abs(hashtext(r.n || c.source_id)) % 1000) / 200.0 as h2) x
) s`;

function contextOf({ orm }: BenchMedia, viewer: Viewer): MediaContext {
  return { em: orm.em.fork(), clock: systemClock, viewer, language: 'en' } as unknown as MediaContext;
}

/** Periods as people ask for them, and odd ones; the year first. */
function periodOf(round: number): { from: Date; to: Date } {
  const day = 86_400_000;
  const now = Date.now();
  if (round % 2 === 0) {
    const to = new Date(Date.UTC(2026, 11 - (round % 6), 1) - 8 * 3_600_000);
    return { from: new Date(to.getTime() - 180 * day), to };
  }
  return { from: new Date(now - (360 - round * 3.3) * day), to: new Date(now - round * 1.7 * day) };
}

async function measure(name: string, ctx: MediaContext, groupBy: ComplianceQuery['groupBy']): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    times.push((await timed(async () => compliance(ctx, { groupBy, ...periodOf(round) }))).ms);
  }
  times.sort((one, other) => one - other);
  row(name, `p50 ${at(times, 0.5)} p95 ${at(times, 0.95)} ms`);
}

async function measureRows(ctx: MediaContext): Promise<void> {
  const summed = await timed(async () => complianceOfRows(ctx, { groupBy: 'DIVISION', ...periodOf(0) }, 5_001));
  row('peer: by division from the rows', `${summed.ms.toFixed(0)} ms`);
}

/** From the commit of a report to the first answer that shows it, and to the tallies. */
async function measureReport(media: BenchMedia, ctx: MediaContext): Promise<void> {
  const asked = { groupBy: 'DAY', from: new Date(Date.now() - 400 * 86_400_000), to: new Date() } as const;
  const claimed = async () => (await compliance(ctx, asked)).reduce((sum, { summary }) => sum + summary.claimed, 0);
  const before = await claimed();
  await query(
    media.orm.em.fork(),
    `update repost_duty set state = 'CLAIMED', claimed_at = now() where id = (select id from repost_duty where state = 'OPEN' limit 1)`,
  );
  const shown = await timed(async () => {
    while ((await claimed()) === before);
  });
  row('a report in the figures after', `${shown.ms.toFixed(0)} ms`);
  const folded = await timed(async () => foldFigures({ orm: media.orm, clock: systemClock }));
  row('… and in the tallies after', `${folded.ms.toFixed(0)} ms more`);
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const begun = performance.now();
  const result = await work();
  return { ms: performance.now() - begun, result };
}

const at = (sorted: readonly number[], share: number) => (sorted[Math.ceil(sorted.length * share) - 1] ?? 0).toFixed(0);
