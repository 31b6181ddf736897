import { foldFigures } from '@dibao/media/commands/fold-figures';
import { rebuildFigures } from '@dibao/media/commands/rebuild-figures';
import type { MediaContext } from '@dibao/media/context';
import { entities } from '@dibao/media/entities/entities';
import { migrations } from '@dibao/media/migrations/migrations';
import { checkFiguresAtNight } from '@dibao/media/figures/keep-figures';
import type { ComplianceQuery } from '@dibao/media/rules/compliance-grouping';
import { complianceOfReleases } from '@dibao/media/queries/compliance-of-releases';
import { complianceOfRows } from '@dibao/media/queries/compliance-of-rows';
import { complianceOfTallies } from '@dibao/media/queries/figures/compliance-of-tallies';
import type { Viewer } from '@dibao/shared/auth';
import { type Log, silentLog } from '@dibao/shared/log';
import { createOrm, type Em, type Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';
import { until } from '../support/until.ts';
import { agencies, expectSame, hours, owners, releases, type Step, step, uuid } from './figures-steps.ts';
import { viewer } from './media-stack.ts';

describe('figures', () => {
  let database: TestDatabase;
  let orm: Orm;
  let now = hours(0);
  const clock = { now: () => now };

  beforeAll(async () => {
    const migrate = async (url: string) => {
      const fresh = await createOrm({ url, entities, migrations, log: silentLog });
      await fresh.close(true);
    };
    database = await createTestDatabase({ template: 'media', migrate });
    orm = await createOrm({ url: database.url, entities, migrations, log: silentLog });
  });
  afterAll(async () => {
    await orm.close(true);
    await database[Symbol.asyncDispose]();
  });
  beforeEach(seed);

  async function run(sql: string, ...params: unknown[]): Promise<void> {
    await runIn(orm.em.fork(), sql, ...params);
  }

  async function runIn(em: Em, sql: string, ...params: unknown[]): Promise<void> {
    await query(em, sql, params);
  }

  async function seed(): Promise<void> {
    now = hours(0);
    await run(
      `truncate repost_duty, release_event, release, channel, agency, tally_cell, duty_moment, duty_delta, duty_tally, release_tally, tree_change cascade`,
    );
    await run(`update figures set counted_until = '-infinity', checked_at = null`);
    for (const [n, [parent, kind, level, code, system]] of agencies.entries()) {
      await run(
        `insert into agency (id, name, kind, level, division_code, system, parent_id) values (?, ?, ?, ?, ?, ?, ?)`,
        ...[uuid('a', n), `机关${n}`, kind, level, code, system, parent === null ? null : uuid('a', parent)],
      );
    }
    for (const [n, owner] of owners.entries()) {
      const [, , , code, system] = agencies[owner];
      await run(
        `insert into channel (id, source_id, platform, name, url, address_key, host_key, owner_id, division_code, system, record_digest)
         values (?, ?, 'WEBSITE', ?, 'http://x.cn', 'x.cn', 'x.cn', ?, ?, ?, '')`,
        ...[uuid('c', n), `channel ${n}`, `网站${n}`, uuid('a', owner), code, system],
      );
    }
    for (let n = 0; n < releases; n += 1) {
      await run(
        `insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force)
         values (?, ?, '政务', 'GLOBAL', ?, now(), now(), 1, 'IN_FORCE')`,
        ...[uuid('e', n), `发布${n}`, uuid('a', n % 2)],
      );
    }
  }

  async function isLocked(): Promise<boolean> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await query<object[]>(orm.em.fork(), waiting)).length > 0;
  }

  let causes = 0;
  async function perform(what: Step, em: Em = orm.em.fork()): Promise<void> {
    const at = (n: number | null) => (n === null ? null : hours(n));
    const chosen = `(select id from repost_duty order by id offset ? % greatest((select count(*) from repost_duty), 1) limit 1)`;
    switch (what.do) {
      case 'create': {
        causes += 1;
        const limits = [what.target, what.due].filter((n) => n !== null).toSorted((one, other) => one - other);
        await runIn(
          em,
          `insert into release_event (position, cursor, kind, at, edition, release_id, why)
           values (?, ?, 'PUBLISHED', now(), 1, ?, '{}')`,
          ...[causes, `cursor ${causes}`, uuid('e', what.release)],
        );
        return runIn(
          em,
          `insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at, calendar_status)
           select ?, id, 'REPOST', ?, 1, ?, ?, ?, 'FINAL' from channel where right(id::text, 2)::int % ? = 0`,
          ...[uuid('e', what.release), causes, hours(what.starts)],
          ...[
            what.target === null ? null : at(limits[0] ?? null),
            what.due === null ? null : at(limits.at(-1) ?? null),
            what.every,
          ],
        );
      }
      case 'change':
        return runIn(
          em,
          `update repost_duty set state = ?, claimed_at = ?, verified_at = ?, closed_at = ?, url = 'http://x.cn/1', mode = 'REPOST',
             declared_at = ?, not_seen_at = ?, first_seen_at = ?, manual_at = ?, due_at = coalesce(greatest(?::timestamptz, target_at), due_at)
           where id = ${chosen}`,
          ...[
            what.state,
            at(what.state === 'CLAIMED' ? (what.claimed ?? 1) : what.claimed),
            at(what.verified),
            at(what.verified),
          ],
          ...[at(what.declared), at(what.notSeen), at(what.firstSeen), at(what.manual), at(what.due), what.duty],
        );
      case 'remove':
        return runIn(em, `delete from repost_duty where id = ${chosen}`, what.duty);
      case 'move channel': {
        const [, , , code, system] = agencies[what.owner] ?? agencies[0];
        return runIn(
          em,
          `update channel set owner_id = ?, division_code = ?, system = ? where id = ?`,
          ...[uuid('a', what.owner), code, system, uuid('c', what.channel)],
        );
      }
      case 'move agency':
        return runIn(
          em,
          `update agency set parent_id = ? where id = ?`,
          uuid('a', what.parent),
          uuid('a', what.agency),
        );
      case 'wait':
        now = new Date(now.getTime() + what.hours * 3_600_000);
        return;
      case 'fold':
        // A part of what there is to do.
        await foldFigures({ orm, clock }, { groups: 5, limits: 1 });
    }
  }

  const readers: readonly Viewer[] = [
    viewer('operator'),
    viewer('monitor', { agencyId: uuid('a', 1) }),
    viewer('monitor', { agencyId: uuid('a', 3) }),
    viewer('monitor', { agencyId: uuid('a', 5) }),
    viewer('publisher', { agencyId: uuid('a', 0) }),
  ];
  const asked = fc.record({
    groupBy: fc.constantFrom('DIVISION', 'SYSTEM', 'RELEASE', 'DAY'),
    // Around what happens, and so far around it that the longest runs of days lie within.
    hours: fc.oneof(
      fc.uniqueArray(fc.integer({ min: -30, max: 130 }), { minLength: 2, maxLength: 2 }),
      fc.tuple(fc.integer({ min: -9_000, max: 0 }), fc.integer({ min: 100, max: 9_000 })),
    ),
    divisionCode: fc.constantFrom(null, null, '990000', '990100', '123456'),
    system: fc.constantFrom(null, null, '公安', ''),
    as: fc.constantFrom(...readers),
  });

  it('are what the duties themselves come to, whatever happens and whenever one looks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 4, maxLength: 25 }),
        fc.array(asked, { minLength: 3, maxLength: 6 }),
        async (steps, questions) => {
          await seed();
          for (const what of steps) await perform(what);
          const byRelease = async () =>
            complianceOfReleases(
              { em: orm.em.fork(), clock },
              Array.from({ length: releases }, (_, n) => uuid('e', n)),
            );
          // Once with what waits, as far as the tallies are current, and once with all of it added.
          for (const isSettled of [false, true]) {
            if (isSettled) while (await foldFigures({ orm, clock }));
            for (const { hours: period, as, ...rest } of questions) {
              const [from = 0, to = 0] = period.toSorted((one, other) => one - other);
              const ctx = { em: orm.em.fork(), clock, viewer: as, language: 'zh' } as unknown as MediaContext;
              const question: ComplianceQuery = { ...rest, from: hours(from), to: hours(to) };
              const isTreeSettled = isSettled || !steps.some((what) => what.do === 'move agency');
              const tallied = isTreeSettled ? await complianceOfTallies(ctx, question) : null;
              if (tallied !== null) expectSame(tallied, await complianceOfRows(ctx, question, 1_000));
            }
          }
          const settled = await byRelease();
          expect((await rebuildFigures({ orm, clock })).differences).toBe(0);
          expect(await byRelease()).toEqual(settled);
        },
      ),
      { numRuns: 40, endOnFailure: true },
    );
  }, 240_000);

  it('have a release that was not added up yet, in the smallest cells and within a day, too', async () => {
    await foldFigures({ orm, clock });
    await perform({ do: 'create', release: 0, starts: 5, target: 6, due: 40, every: 1 });
    const ctx = {
      ...{ em: orm.em.fork(), clock, language: 'zh' },
      viewer: viewer('monitor', { agencyId: uuid('a', 3) }),
    } as unknown as MediaContext;
    const question = { groupBy: 'SYSTEM', from: hours(4), to: hours(6) } as const;
    const rows = await complianceOfRows(ctx, question, 1_000);
    expect(rows.map(({ summary }) => summary.obliged)).toEqual([2, 1]);
    expectSame((await complianceOfTallies(ctx, question)) ?? [], rows);
  });

  it('that were damaged are found and put right', async () => {
    await perform({ do: 'create', release: 0, starts: 5, target: 6, due: 40, every: 1 });
    await foldFigures({ orm, clock });
    await run(`update duty_tally set open = open + 1 where days in (1, 256)`);
    await run(`delete from release_tally`);
    await run(
      `insert into duty_tally select kind, 4, starts_on + 4000, cell, ${Array(12).fill('1').join(', ')} from duty_tally limit 1`,
    );
    // Two at once, and a report meanwhile that waits to be added up.
    const both = await Promise.all([
      rebuildFigures({ orm, clock }),
      rebuildFigures({ orm, clock }),
      perform({ do: 'create', release: 1, starts: 30, target: 31, due: 60, every: 1 }),
    ]);
    expect(Math.max(both[0].differences, both[1].differences)).toBeGreaterThan(0);
    await foldFigures({ orm, clock });
    expect(await rebuildFigures({ orm, clock })).toEqual({ duties: 2 * owners.length, differences: 0 });
  });

  it('are checked once a night, and what was damaged is reported', async () => {
    const reported: unknown[] = [];
    const log = {
      ...silentLog,
      error: (facts: unknown, event: string) => reported.push([event, facts]),
    } as unknown as Log;
    await perform({ do: 'create', release: 0, starts: 5, target: 6, due: 40, every: 1 });
    await foldFigures({ orm, clock });
    await run(`update release_tally set open = open + 1`);
    const checkAt = async (at: string) => {
      now = new Date(at);
      return checkFiguresAtNight({ orm, clock }, log);
    };
    expect(await checkAt('2026-11-01T02:59:00+08:00')).toBe(false);
    expect(await checkAt('2026-11-01T03:10:00+08:00')).toBe(true);
    expect(reported).toEqual([['figures-differed', { duties: owners.length, differences: expect.any(Number) }]]);
    expect(await checkAt('2026-11-01T04:50:00+08:00')).toBe(false);
    expect(await checkAt('2026-11-02T03:00:00+08:00')).toBe(true);
    expect(reported).toHaveLength(1);
  });

  it.each(['the move', 'the release'] as const)(
    'are right when a channel moves while its duties are made, %s coming first',
    async (first) => {
      await perform({ do: 'create', release: 0, starts: 5, target: 6, due: 40, every: 1 });
      const move: Step = { do: 'move channel', channel: 4, owner: 4 };
      const make: Step = { do: 'create', release: 1, starts: 6, target: 7, due: 50, every: 1 };
      const [one, other] = first === 'the move' ? [move, make] : [make, move];
      const second = await orm.em.fork().transactional(async (em) => {
        await perform(one, em);
        let isDone = false;
        const done = perform(other).finally(() => (isDone = true));
        await until(isLocked, (locked) => locked || isDone);
        return { done };
      });
      await second.done;
      await foldFigures({ orm, clock });
      expect((await rebuildFigures({ orm, clock })).differences).toBe(0);
    },
  );

  it('show what has become overdue although nobody wrote anything', async () => {
    await perform({ do: 'create', release: 0, starts: 5, target: 6, due: 40, every: 1 });
    await foldFigures({ orm, clock });
    const overdue = async () =>
      (await complianceOfReleases({ em: orm.em.fork(), clock }, [uuid('e', 0)])).map(({ summary }) => [
        summary.open,
        summary.overdue,
      ]);
    expect(await overdue()).toEqual([[9, 0]]);
    now = hours(41);
    expect(await overdue()).toEqual([[9, 9]]);
    await foldFigures({ orm, clock });
    expect(await overdue()).toEqual([[9, 9]]);
    // The clock is set back.
    now = hours(39);
    expect(await overdue()).toEqual([[9, 0]]);
    await foldFigures({ orm, clock });
    expect(await overdue()).toEqual([[9, 0]]);
  });
});
