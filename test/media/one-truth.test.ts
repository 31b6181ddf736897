import { createDuties, type DutyRules } from '@dibao/media/commands/create-duties';
import { entities } from '@dibao/media/entities/entities';
import { migrations } from '@dibao/media/migrations/migrations';
import { placesOfRelease } from '@dibao/media/queries/places-of-release';
import { timelinessParams } from '@dibao/media/queries/repost-duties';
import type { Agency } from '@dibao/media/rules/agency';
import type { Channel } from '@dibao/media/rules/channel';
import { type DutyState, DutyState as states } from '@dibao/media/rules/duty';
import { toObligation } from '@dibao/media/rules/obligation';
import { owedChannels } from '@dibao/media/rules/roll-up';
import type { RuleProfile } from '@dibao/media/rules/rule-profile';
import type { ReleaseEvent, ReleaseScope } from '@dibao/media/rules/release-event';
import { shippedDefault } from '@dibao/media/queries/shipped-profiles';
import { copyAtSql, timelinessOf, timelinessSql } from '@dibao/media/rules/timeliness';
import { copyTimeOf } from '@dibao/media/rules/copy-time';
import { silentLog } from '@dibao/shared/log';
import { createOrm, type Em, type Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { createWorkingCalendar } from '@dibao/shared/working-calendar';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../support/postgres.ts';

/** What the database decides for all rows at once must be what the rule says of each. */
describe('one truth in two places', () => {
  let database: TestDatabase;
  let orm: Orm;
  const defaultProfile = shippedDefault();
  const rules: DutyRules = { profile: defaultProfile, calendar: createWorkingCalendar(), log: silentLog };

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

  /** Runs in a transaction that is undone, so that each example has the tables for itself. */
  async function undone(work: (em: Em) => Promise<void>): Promise<void> {
    const em = orm.em.fork();
    await em.begin();
    try {
      await work(em);
    } finally {
      await em.rollback();
    }
  }

  const uuid = (kind: string, n: number) => `${kind.padEnd(8, '0')}-0000-7000-8000-${String(n).padStart(12, '0')}`;

  it('who is obliged, and for whom', async () => {
    const agency = fc.record({
      parent: fc.nat(),
      kind: fc.constantFrom('GOVERNMENT', 'GOVERNMENT', 'DEPARTMENT', 'DEPARTMENT', 'PARTY'),
      level: fc.constantFrom('STATE', 'PROVINCE', 'CITY'),
      division: fc.constantFrom('990000', '990100', '880200', null),
      system: fc.constantFrom('公安', '审计', null),
      isOffice: fc.boolean(),
    });
    const channel = fc.record({
      owner: fc.option(fc.nat(), { nil: null, freq: 8 }),
      platform: fc.constantFrom('WEBSITE', 'WEBSITE', 'WEBSITE', 'WEIBO'),
      status: fc.constantFrom('ACTIVE', 'ACTIVE', 'ACTIVE', 'CLOSED', 'FILED', 'ORDERED_TO_CLOSE'),
      noDutyReason: fc.constantFrom(null, null, null, 'COURT'),
    });
    const world = fc.record({
      agencies: fc.array(agency, { minLength: 1, maxLength: 12 }),
      channels: fc.array(channel, { minLength: 1, maxLength: 12 }),
      origin: fc.nat(),
      scope: fc.constantFrom<ReleaseScope>('GLOBAL', 'SECTOR', 'REGION'),
      division: fc.constantFrom('990000', '990100', '880200'),
      rollUp: fc.boolean(),
    });
    /** Weibo accounts of cities are named too. */
    const profileWith = (rollUp: boolean): RuleProfile => ({
      ...defaultProfile,
      rules: {
        ...defaultProfile.rules,
        rollUp: { ...defaultProfile.rules.rollUp, value: rollUp },
        obliged: {
          ...defaultProfile.rules.obliged,
          value: [{ platform: 'WEBSITE' }, { platform: 'WEIBO', levels: ['CITY'] }],
        },
      },
    });

    await fc.assert(
      fc.asyncProperty(world, async (seed) => {
        const agencies: Agency[] = seed.agencies.map(({ parent, kind, level, division, system, isOffice }, index) => ({
          id: uuid('a', index),
          name: isOffice ? `某${index}人民政府办公室` : `机关${index}`,
          kind: kind as Agency['kind'],
          level: level as Agency['level'],
          divisionCode: division,
          system,
          // Parents come first, so that the links form a tree.
          parentId: index === 0 ? null : uuid('a', parent % index),
        }));
        const channels = seed.channels.map(({ owner, ...rest }, index) => ({
          ...(rest as Pick<Channel, 'platform' | 'status' | 'noDutyReason'>),
          pageOfId: null,
          id: uuid('c', index),
          owner: owner === null ? null : (agencies[owner % agencies.length] ?? null),
        }));
        const origin = agencies[seed.origin % agencies.length];
        if (origin === undefined) return;
        const event = eventOf(origin, seed.scope, seed.division, uuid('e', 1));

        await undone(async (em) => {
          await store(em, agencies, channels, event);
          const obligation = toObligation(event.release, await placesOfRelease(em, event.release));
          const profile = profileWith(seed.rollUp);
          await createDuties(em, event, obligation, { ...rules, profile });
          await createDuties(em, event, obligation, { ...rules, profile });
          const rows = await query<{ id: string; units: string[] | null }[]>(
            em,
            `select channel_id as id, on_behalf::text[] as units from repost_duty`,
          );
          const byRule = owedChannels(channels, new Map(agencies.map((one) => [one.id, one])), obligation, profile);
          expect(Object.fromEntries(rows.map(({ id, units }) => [id, units ?? []]))).toEqual(
            Object.fromEntries([...byRule].map(([id, units]) => [id, units.toSorted()])),
          );
        });
      }),
      { numRuns: 250 },
    );
  });

  it('timeliness and the time of a copy', async () => {
    const minute = fc.integer({ min: 0, max: 12 }).map((n) => new Date(Date.UTC(2026, 10, 20, 1, n)));
    const maybe = fc.option(minute, { nil: null });
    const duty = fc.record({
      state: fc.constantFrom(...(Object.keys(states) as DutyState[])),
      targetAt: maybe,
      dueAt: maybe,
      claimedAt: maybe,
      verifiedAt: maybe,
      closedAt: maybe,
      declaredAt: maybe,
      notSeenAt: maybe,
      firstSeenAt: maybe,
      manualAt: maybe,
      now: minute,
    });
    await fc.assert(
      fc.asyncProperty(duty, async ({ now, declaredAt, notSeenAt, firstSeenAt, manualAt, ...clock }) => {
        const [row] = await query<{ timeliness: string; copyAt: string | null }[]>(
          orm.em.fork(),
          `select ${timelinessSql('?::timestamptz')} as timeliness, ${copyAtSql} as "copyAt"
           from (select ?::text as state, ?::timestamptz as target_at, ?::timestamptz as due_at, ?::timestamptz as claimed_at,
             ?::timestamptz as verified_at,
             ?::timestamptz as closed_at, ?::timestamptz as declared_at, ?::timestamptz as not_seen_at, ?::timestamptz as first_seen_at,
             ?::timestamptz as manual_at) d`,
          [
            ...timelinessParams(now),
            clock.state,
            clock.targetAt,
            clock.dueAt,
            clock.claimedAt,
            clock.verifiedAt,
            clock.closedAt,
            declaredAt,
            notSeenAt,
            firstSeenAt,
            manualAt,
          ],
        );
        const copyAt = copyTimeOf({ declaredAt, notSeenAt, firstSeenAt, manualAt })?.at ?? null;
        expect(row?.timeliness).toBe(timelinessOf({ ...clock, copyAt }, now));
        expect(row?.copyAt === null ? null : new Date(row?.copyAt ?? '')).toEqual(copyAt);
      }),
      { numRuns: 300 },
    );
  });
});

function eventOf(origin: Agency, scope: ReleaseScope, divisionCode: string, id: string): ReleaseEvent {
  const at = new Date('2026-11-20T01:00:00Z');
  return {
    position: 1,
    cursor: 'cursor',
    kind: 'PUBLISHED',
    at,
    edition: 1,
    reason: null,
    legalForce: 'IN_FORCE',
    document: {
      ...{ id: '00000000-0000-7000-8000-00000000000d', kind: 'NORMATIVE', title: '某通知', documentNumber: null },
      ...{ issuers: [], publishedOn: null, validUntil: null, topics: [], audiences: [], digest: null, attachments: [] },
    },
    bundle: [],
    release: {
      id,
      title: '某通知',
      column: '政务',
      scope,
      basis: 'ORIGINAL',
      systems: ['公安'],
      divisionCode,
      url: null,
      publishedAt: at,
      enteredLogAt: at,
      origin,
    },
  };
}

async function store(
  em: Em,
  agencies: readonly Agency[],
  channels: readonly (Channel & { id: string; owner: Agency | null })[],
  { release }: ReleaseEvent,
): Promise<void> {
  await query(
    em,
    `insert into agency (id, name, kind, level, division_code, system, parent_id)
     select id, name, kind, level, "divisionCode", system, "parentId"
     from jsonb_to_recordset(?::jsonb) as a (id uuid, name text, kind text, level text, "divisionCode" text, system text, "parentId" uuid)`,
    [JSON.stringify(agencies)],
  );
  await query(
    em,
    `insert into channel (id, source_id, platform, name, url, address_key, host_key, handle, owner_id, status, no_duty_reason, record_digest)
     select id, id::text, platform, 'x', 'http://x.cn', 'x.cn', 'x.cn', 'x', (owner->>'id')::uuid, status, "noDutyReason", ''
     from jsonb_to_recordset(?::jsonb) as c (id uuid, platform text, owner jsonb, status text, "noDutyReason" text)`,
    [JSON.stringify(channels)],
  );
  await query(
    em,
    `insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force)
     values (?, 'x', 'x', 'GLOBAL', ?, now(), now(), 1, 'IN_FORCE')`,
    [release.id, release.origin.id],
  );
  await query(
    em,
    `insert into release_event (position, cursor, kind, at, edition, release_id, why) values (1, 'cursor', 'PUBLISHED', now(), 1, ?, '{}')`,
    [release.id],
  );
}
