import { createDocumentsService } from '@dibao/documents/service';
import { createOrm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { documentsConfig } from '../support/documents.ts';
import { startIntake } from '../support/intake.ts';
import { createInventedPortal, type InventedPortal } from '../support/invented-portal.ts';
import { testLog } from '../support/test-log.ts';
import { until } from '../support/until.ts';

const notice = (name: string) => ({
  title: `澜平省人民政府办公厅关于${name}的通知`,
  body: `各市人民政府：\n现就${name}通知如下，请于2026年12月10日前办理完毕并报告结果。\n澜平省人民政府办公厅\n2026年11月20日`,
});

describe('a watch that was interrupted', () => {
  let hub: Awaited<ReturnType<typeof startIntake>>;
  let portal: InventedPortal;
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    hub = opened.use(await startIntake());
    portal = opened.use(await createInventedPortal());
    portal.publish('before', notice('旧事'));
    await hub.register(portal);
    await hub.looked();
  });
  afterAll(() => opened.disposeAsync());

  it('finds again what a lost job left undone', async () => {
    const orm = opened.adopt(
      await createOrm({ url: hub.databaseUrl, entities: [], migrations: [], log: testLog }),
      (open) => open.close(true),
    );
    const rows = async (sql: string) => (await query(orm.em.fork(), sql)).length;
    await until(
      () => rows(`select from portal_article where state = 'READ'`),
      (count) => count === 1,
    );
    // As if the process had been killed between its transaction and its job, and the queue were gone.
    await rows(`update portal_article set state = 'FOUND', document_id = null, next_look_at = now()`);
    await rows(`delete from graphile_worker._private_jobs`);
    const drafts = await until(
      () => rows(`select document_id from portal_article where document_id is not null`),
      (count) => count === 1,
    );
    expect(drafts).toBe(1);
    expect(await rows(`select from policy_document`)).toBe(1);
    expect(await rows(`select from intake_draft`)).toBe(1);
  });

  it('releases once what two services on one database see at the same time', async () => {
    await using _second = await createDocumentsService({
      config: documentsConfig(hub.databaseUrl),
      log: testLog,
    });
    for (const name of ['甲事', '乙事', '丙事']) portal.publish(encodeURIComponent(name), notice(name));
    const events = await until(hub.events, (all) => all.length >= 3);
    expect(events.map(({ kind }) => kind)).toEqual(['PUBLISHED', 'PUBLISHED', 'PUBLISHED']);
    expect(new Set(events.map(({ release }) => release?.title)).size).toBe(3);
  });
});
