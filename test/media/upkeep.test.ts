import { randomUUID } from 'node:crypto';
import { runClocks } from '@dibao/media/commands/clocks/run-clocks';
import { createClaimsWalk } from '@dibao/media/commands/verification/find-looks';
import { accountOfAnother } from '@dibao/media/queries/verification/copy-place';
import { entities } from '@dibao/media/entities/entities';
import { migrations } from '@dibao/media/migrations/migrations';
import { createDocumentsService } from '@dibao/media/feeds/documents-service';
import { createEditionTexts } from '@dibao/media/verification/edition-texts';
import { keepFingerprints } from '@dibao/media/verification/keep-fingerprints';
import { createIdentitySigner } from '@dibao/shared/identity';
import { createIds } from '@dibao/shared/ids';
import { silentLog } from '@dibao/shared/log';
import { createOrm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testSecret } from '../support/documents.ts';
import { until } from '../support/until.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';
import { webmaster } from './watched-site.ts';

const never = new AbortController().signal;

/** What goes on by itself in the service, step by step and without its schedule. */
describe('what the service does by itself', () => {
  let media: MediaStack;
  let country: InventedCountry;

  beforeAll(async () => {
    media = await createMediaStack();
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  const clock = { now: () => media.now };
  const rowsOf = <Row extends object>(sql: string, params: readonly unknown[] = []) =>
    query<Row[]>(media.orm.em.fork(), sql, params);

  it('makes the fingerprint of every edition in turn, however many cannot be read', async () => {
    const publish = (body: string) =>
      media.documents.append('PUBLISHED', { origin: country.agencies.province, title: '关于某事的通知', body });
    const readable = publish('这一篇始终可以读到，供暖检修率不得低于百分之九十八。');
    const hidden = ['甲', '乙', '丙'].map((name) => publish(`这一篇暂时读不到，属于${name}单位的事项。`));
    await media.settled(hidden.at(-1)?.position ?? 0);
    const texts = new Map(media.documents.texts);
    for (const [key, { body }] of texts) if (body.includes('读不到')) media.documents.texts.delete(key);
    const documents = createDocumentsService(media.documents.url, createIdentitySigner(testSecret));
    const parts = { orm: media.orm, texts: createEditionTexts(documents), clock };
    const known = async () =>
      (await rowsOf<{ id: string }>(`select release_id as id from release_fingerprint`)).map(({ id }) => id);
    const turns = async (count: number, of = parts) => {
      for (let turn = 0; turn < count; turn += 1) {
        media.now = new Date(media.now.getTime() + 20_000);
        await keepFingerprints(of, never, 1);
      }
    };
    await turns(4);
    expect(await known()).toEqual([readable.releaseId]);
    const last = hidden[1];
    if (last === undefined) throw new Error('there are three');
    for (const [key, text] of texts) if (text.body.includes('乙')) media.documents.texts.set(key, text);
    await turns(3, { ...parts, texts: createEditionTexts(documents) });
    expect(await known()).toContain(last.releaseId);
  });

  it('finds lost looks at claims part by part, and begins again', async () => {
    const url = `https://site2.example.cn/a.html`;
    const reports = Array.from({ length: 5 }, (_, place) => {
      const { releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province });
      return { releaseId, channelId: country.sites.east, url: `${url}?${place}` };
    });
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      ...{ as: webmaster(country), variables: { input: { reports } } },
    });
    const looks = async () => (await rowsOf(`select from look where subject = 'COPY'`)).length;
    expect(await looks()).toBe(5);
    await rowsOf(`delete from look`);
    const walk = createClaimsWalk(2);
    const found: number[] = [];
    for (let step = 0; step < 3; step += 1) {
      await walk.step(media.orm.em.fork(), media.now);
      found.push(await looks());
    }
    expect(found).toEqual([2, 4, 5]);
    await rowsOf(`delete from look`);
    await walk.step(media.orm.em.fork(), media.now);
    expect(await looks()).toBe(2);
  });

  it('knows by indexes whose account an address names', async () => {
    const plan = await media.orm.em.fork().transactional(async (em) => {
      await query(em, `set local enable_seqscan = off`);
      return query<{ 'QUERY PLAN': string }[]>(em, `explain ${accountOfAnother}`, [
        ...['WEIBO', '6573744715', country.account],
      ]);
    });
    const text = plan.map((row) => row['QUERY PLAN']).join('\n');
    expect(text).toContain('channel_account_handle');
    expect(text).toContain('channel_account_address');
    expect(text).not.toContain('Seq Scan');
  });

  it('counts the first channel of a province where it belongs, also one made while its agency moved', async () => {
    const [agencyId, channelId] = [randomUUID(), randomUUID()];
    const { state, province } = country.agencies;
    await rowsOf(
      `insert into agency (id, name, kind, level, division_code, parent_id) values (?, '新省', 'GOVERNMENT', 'PROVINCE', '660000', ?)`,
      [agencyId, state.id],
    );
    const isLocked = async () =>
      (await rowsOf(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`))
        .length > 0;
    const isSettled = async () => (await rowsOf(`select from tree_change`)).length === 0;
    await media.orm.em.fork().transactional(async (em) => {
      await query(
        em,
        `insert into channel (id, source_id, platform, name, url, address_key, host_key, owner_id, record_digest)
         values (?, 'late', 'WEBSITE', 'x', 'http://late.cn', 'late.cn', 'late.cn', ?, '')`,
        [channelId, agencyId],
      );
      await rowsOf(`update agency set parent_id = ?, level = 'CITY' where id = ?`, [province.id, agencyId]);
      await until(async () => (await isLocked()) || (await isSettled()), Boolean);
    });
    await until(isSettled, Boolean);
    expect(await rowsOf(`select from misplaced_channels(null)`)).toEqual([]);
  });

  it('stops at once when it is told to, also in the middle of a statement', async () => {
    await using own = new AsyncDisposableStack();
    const orm = await createOrm({ url: media.databaseUrl, entities, migrations, log: silentLog, poolSize: 2 });
    own.defer(() => orm.close(true));
    await media.orm.em.fork().transactional(async (em) => {
      await query(em, `lock table clock_sweep in access exclusive mode`);
      const clocks = runClocks(orm, clock, createIds(clock), silentLog);
      const waiting = () =>
        query<object[]>(
          em,
          `select from pg_locks where not granted and relation = 'clock_sweep'::regclass and pid in
          (select pid from pg_stat_activity where state = 'active')`,
        );
      await until(waiting, (locks) => locks.length > 0);
      const told = performance.now();
      await clocks[Symbol.asyncDispose]();
      expect(performance.now() - told).toBeLessThan(5_000);
    });
  });
});
