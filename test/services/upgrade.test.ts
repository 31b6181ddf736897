import { entities as documentEntities } from '@dibao/documents/entities/entities';
import { migrations as documentMigrations } from '@dibao/documents/migrations/migrations';
import { migrations as gazetteMigrations } from '@dibao/gazette/migrations/migrations';
import { entities as mediaEntities } from '@dibao/media/entities/entities';
import { migrations as mediaMigrations } from '@dibao/media/migrations/migrations';
import { installJobs } from '@dibao/shared/jobs/run-jobs';
import { createOrm, type Orm, type OrmOptions, type SqlMigration } from '@dibao/shared/orm';
import { describe, expect, it } from 'vitest';
import { createTestDatabase } from '../support/postgres.ts';
import { silentLog } from '@dibao/shared/log';

type Tables = Pick<OrmOptions, 'entities' | 'migrations'>;

const media: Tables = { entities: mediaEntities, migrations: mediaMigrations };
const documents: Tables = { entities: documentEntities, migrations: documentMigrations };

/** The migrations of the first version, which installations have. */
const firstOf = (migrations: readonly SqlMigration[]) => migrations.filter(({ name }) => name < '20261123');

/** Calls `check` with a database that got `rows` under the first version and was opened by this one. */
async function upgraded(name: string, tables: Tables, rows: string, check: (orm: Orm) => Promise<void>): Promise<void> {
  const empty = { template: `empty_${name}`, migrate: (url: string) => installJobs(url, silentLog) };
  await using database = await createTestDatabase(empty);
  const options = { ...tables, url: database.url, log: silentLog };
  const before = await createOrm({ ...options, migrations: firstOf(tables.migrations) });
  await before.em.fork().execute(rows);
  await before.close(true);
  const orm = await createOrm(options);
  await check(orm).finally(() => orm.close(true));
}

const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;

const mediaRows = `
insert into agency (id, source_ids, name, kind, level, division_code) values
  ('${id(1)}', '{a:1}', '澜平省人民政府', 'GOVERNMENT', 'PROVINCE', '540000'),
  ('${id(2)}', '{a:2}', '东川市人民政府', 'GOVERNMENT', 'CITY', '540100');
insert into channel (id, source_id, platform, name, url, address_key, host_key, owner_id, level, record_digest)
select ('00000000-0000-7000-8000-0000000001' || lpad(n::text, 2, '0'))::uuid, 'c:' || n, 'WEBSITE', '网站' || n, 'http://s' || n || '.example',
  's' || n || '.example', 's' || n || '.example', '${id(2)}', 'CITY', 'x'
from generate_series(1, 10) n;
insert into release (id, title, column_name, scope, origin_id, published_at, entered_log_at, edition, legal_force, withdrawn_at) values
  ('${id(201)}', '关于甲事的通知', '政务公开', 'GLOBAL', '${id(1)}', '2026-11-20T01:00Z', '2026-11-20T01:00Z', 1, 'IN_FORCE', null),
  ('${id(202)}', '关于乙事的通知', '政务公开', 'GLOBAL', '${id(1)}', '2026-11-19T01:00Z', '2026-11-19T01:00Z', 1, 'IN_FORCE', '2026-11-20T02:00Z');
insert into release_event (position, cursor, kind, at, edition, release_id, why) values
  (1, 'c1', 'PUBLISHED', '2026-11-19T01:00Z', 1, '${id(202)}', '{}'), (2, 'c2', 'PUBLISHED', '2026-11-20T01:00Z', 1, '${id(201)}', '{}'),
  (3, 'c3', 'WITHDRAWN', '2026-11-20T02:00Z', 1, '${id(202)}', '{}');
insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at, calendar_status, state,
  claimed_at, verified_at, closed_at, url, mode, first_seen_at)
select '${id(201)}', c.id, 'REPOST', 2, 1, '2026-11-20T01:00Z', '2026-11-20T02:00Z', '2026-11-23T16:00Z', 'FINAL', state,
  case when state in ('OPEN','EXEMPT','CANCELLED') then null else timestamptz '2026-11-20T01:30Z' end,
  case when state = 'VERIFIED' then timestamptz '2026-11-20T01:40Z' end,
  case when state in ('EXEMPT','CANCELLED') then timestamptz '2026-11-20T01:50Z' end,
  case when state in ('OPEN','EXEMPT','CANCELLED') then null else c.url || '/a' end,
  case when state in ('OPEN','EXEMPT','CANCELLED') then null else 'REPOST' end,
  case when state = 'VERIFIED' then timestamptz '2026-11-20T01:40Z' end
from unnest(array['OPEN','CLAIMED','VERIFIED','PARTIAL','DIFFERENT','GONE','UNREACHABLE','BLOCKED','EXEMPT','CANCELLED'])
  with ordinality as s (state, n) join channel c on c.source_id = 'c:' || n;
insert into repost_duty (release_id, channel_id, kind, cause_position, edition, starts_at, target_at, due_at, calendar_status)
select '${id(202)}', id, 'RECALL', 3, 1, '2026-11-20T02:00Z', '2026-11-20T03:00Z', '2026-11-23T16:00Z', 'PROVISIONAL' from channel;
insert into evidence (id, duty_id, kind, url, mode, edition, posted_at, reported_at, reported_by)
select uuidv7(), id, 'CLAIM', url, mode, 1, null, claimed_at, 'user:1' from repost_duty where claimed_at is not null;
insert into acknowledgement select id, 2, '2026-11-20T01:10Z', 'user:1' from channel;`;

const documentRows = `
insert into agency (id, source_id, name, kind, level, change_position) values ('${id(1)}', 'a:1', '澜平省人民政府', 'GOVERNMENT', 'PROVINCE', 1);
insert into policy_document (id, source_id, kind, title, disclosure, disclosure_basis, legal_force, source_url, already_public, public_edition)
values ('${id(11)}', 'd:1', 'NOTICE', '关于甲事的通知', 'PROACTIVE', 'ALREADY_PUBLIC', 'IN_FORCE', 'http://p.gov.cn/1', true, 1);
insert into edition (document_id, number, title, body, digest) values ('${id(11)}', 1, '关于甲事的通知', '正文', 'sha256:x');
insert into document_issuer values ('${id(11)}', '${id(1)}', 1);
insert into release (id, document_id, title, column_name, scope, basis, published_at, entered_log_at, document_edition, origin_id, created_by)
values ('${id(21)}', '${id(11)}', '关于甲事的通知', '政务公开', 'GLOBAL', 'ALREADY_PUBLIC', '2026-11-20T01:00Z', '2026-11-20T01:00Z', 1, '${id(1)}', 'user:1');
insert into release_log (position, kind, at, edition, release_id, envelope, digest, chain)
values (1, 'PUBLISHED', '2026-11-20T01:00Z', 1, '${id(21)}', '{}', 'sha256:x', 'sha256:x');
select refresh_exposure('{${id(11)}}');`;

describe('an installation of the first version', () => {
  it('keeps its duties, with the clocks, the log and the figures of this one', async () => {
    await upgraded('media', media, mediaRows, async (orm) => {
      const [found] = await orm.em.fork().execute<object[]>(`
        select (select count(*)::int from repost_duty) as duties,
          (select count(distinct state)::int from repost_duty where kind = 'REPOST') as states,
          (select count(*)::int from repost_duty d join rule_profile p on p.id = d.profile_id where p.key = 'default') as "underRules",
          (select count(*)::int from event_clock) as clocks, (select count(*)::int from evidence) as evidence`);
      expect(found).toEqual({ duties: 20, states: 10, underRules: 20, clocks: 2, evidence: 7 });
      // What writes to a duty from now on finds its triggers and columns.
      const em = orm.em.fork();
      await em.execute(`update repost_duty set state = 'CLAIMED', claimed_at = now(), url = 'http://s1.example/a', mode = 'REPOST'
        where state = 'OPEN' and kind = 'REPOST'`);
      const [logged] = await em.execute<object[]>(`select duties as count from duty_change where change = 'STATE'`);
      expect(logged).toEqual({ count: 1 });
    });
  });

  it('keeps its documents and its log', async () => {
    await upgraded('documents', documents, documentRows, async (orm) => {
      const [found] = await orm.em.fork().execute<object[]>(`
        select d.title, d.exposure, l.position::int as position
        from policy_document d join release r on r.document_id = d.id join release_log l on l.release_id = r.id`);
      expect(found).toEqual({ title: '关于甲事的通知', exposure: 'FULL', position: 1 });
    });
  });
});

describe('migrations', () => {
  it.each([
    ['documents', documentMigrations],
    ['media', mediaMigrations],
    ['gazette', gazetteMigrations],
  ])('of %s stand in the order of their names, so that what was appended last runs last', (_service, migrations) => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual(names.toSorted());
    expect(new Set(names).size).toBe(names.length);
  });
});
