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
import { generateDuties } from './generate-duties.ts';
import type { Bench } from './main.ts';
import { parseArgs } from 'node:util';

const rounds = 20;

export const bench: Bench = {
  about:
    'sums over 10 million duties (or as many as named) by region, system and period: p95 at most 100 ms; --keep FOLDER keeps the cluster for the next run, --rebuild recomputes the sums',
  async run(args) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { keep: { type: 'string' }, rebuild: { type: 'boolean' } },
    });
    await using media = await startBenchMedia(values.keep);
    await prepare(media, Number(positionals[0] ?? 10_000_000));
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
    if (values.rebuild !== true) return;
    const rebuilt = await timed(async () => rebuildFigures({ orm: media.orm, clock: systemClock }));
    row('recomputed from the rows', `${(rebuilt.ms / 1_000).toFixed(0)} s`);
    row('sums that differed', String(rebuilt.result.differences));
  },
};

/** The duties, unless the cluster was kept with them, and their sums, unless they were counted. */
async function prepare(media: BenchMedia, wanted: number): Promise<void> {
  const [known] = await query<object[]>(media.orm.em.fork(), 'select from repost_duty limit 1');
  if (known === undefined) {
    const made = await timed(async () => generateDuties(media.orm, media.state.id, wanted));
    row('duties generated', String(made.result));
    row('… in', `${(made.ms / 1_000).toFixed(0)} s`);
  }
  const [counted] = await query<object[]>(media.orm.em.fork(), 'select from duty_tally limit 1');
  if (counted === undefined) {
    const { ms } = await timed(async () => rebuildFigures({ orm: media.orm, clock: systemClock }));
    row('counted in', `${(ms / 1_000).toFixed(0)} s`);
  }
  await media.orm.em.fork().execute('analyze');
  while (await foldFigures({ orm: media.orm, clock: systemClock }));
}

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
  row(name, `p50 ${at(times, 0.5)} p95 ${at(times, 0.95)} ms (bound 100)`);
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
    `update repost_duty set state = 'CLAIMED', claimed_at = now(), url = 'http://example.cn/1', mode = 'REPOST' where id = (select id from repost_duty where state = 'OPEN' order by id desc limit 1)`,
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
