import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startIntake } from '../support/intake.ts';
import { createInventedPortal, type InventedPortal, portalLists } from '../support/invented-portal.ts';
import { articlePage } from '../support/invented-pages.ts';
import { until } from '../support/until.ts';

const notice = (n: number) => ({
  title: `澜平省人民政府办公厅关于第${n}件事的通知`,
  body: `各市人民政府：\n现就第${n}件事通知如下，请于2026年12月${n}日前办理完毕并报告结果。\n澜平省人民政府办公厅\n2026年11月20日`,
});

describe('what the watch over a portal meets', () => {
  let hub: Awaited<ReturnType<typeof startIntake>>;
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    hub = opened.use(await startIntake());
  });
  afterAll(() => opened.disposeAsync());

  async function portalWith(count: number, more: (portal: InventedPortal) => object = () => ({})) {
    const portal = opened.use(await createInventedPortal());
    for (let n = 1; n <= count; n += 1) portal.publish(`a${n}`, notice(n));
    await hub.register(portal, more(portal));
    await hub.looked();
    return portal;
  }
  const alarmsOf = (portal: InventedPortal) => async () =>
    (await hub.alarms()).filter(({ listUrl }: { listUrl: string | null }) => listUrl?.startsWith(portal.site.url));
  const codes = (alarms: { code: string }[]) => alarms.map(({ code }) => code);
  const stop = async (portal: InventedPortal) => hub.register(portal, { enabled: false });

  it('alarms when a list yields nothing any more, and says so no more once it yields again', async () => {
    const portal = await portalWith(8);
    portal.redesign('<html><body><div class="news"><a href="/art/a1.html">新版</a></div></body></html>');
    expect(codes(await until(alarmsOf(portal), (all) => all.length > 0))).toEqual(['LIST_EMPTY']);
    expect((await alarmsOf(portal)())[0].message).toMatch(/yields 0 articles, usually some 8 .*check the rules/);
    portal.publish('a9', notice(9));
    expect(await until(alarmsOf(portal), (all) => all.length === 0)).toEqual([]);
    await stop(portal);
  });

  it('alarms when a list yields far fewer, when it fails three times, and when robots.txt refuses it', async () => {
    const shrunk = await portalWith(9);
    shrunk.redesign('<html><body><ul class="list"><li><a href="/art/a1.html">一</a></li></ul></body></html>');
    expect(codes(await until(alarmsOf(shrunk), (all) => all.length > 0))).toEqual(['LIST_SHRUNK']);
    await stop(shrunk);

    const failing = await portalWith(1);
    failing.site.serve(portalLists.html, { status: 503, body: 'busy' });
    const [failed] = await until(alarmsOf(failing), (all) => all.length > 0);
    expect(failed).toMatchObject({
      code: 'LIST_FAILS',
      message: expect.stringMatching(/3 times in a row: It answers 503/),
    });
    await stop(failing);

    const closed = opened.use(await createInventedPortal());
    closed.site.serve('/robots.txt', {
      headers: { 'content-type': 'text/plain' },
      body: 'User-agent: *\nDisallow: /zwgk/\n',
    });
    closed.publish('a1', notice(1));
    await hub.register(closed);
    expect(codes(await until(alarmsOf(closed), (all) => all.length > 0))).toEqual(['ROBOTS_REFUSE']);
    expect(closed.site.requests.map(({ path }) => path)).not.toContain(portalLists.html);
    await hub.register(closed, { robots: false });
    await until(
      async () => closed.site.requests.map(({ path }) => path),
      (paths) => paths.includes('/art/a1.html'),
    );
    await stop(closed);
  });

  it('asks conditionally: an unchanged list and an unchanged article are answered with 304', async () => {
    const portal = await portalWith(1);
    const statuses = await until(
      async () => portal.site.requests.filter(({ status }) => status === 304).map(({ path }) => path),
      (paths) => paths.includes(portalLists.html) && paths.includes('/art/a1.html'),
    );
    expect(statuses).toEqual(expect.arrayContaining([portalLists.html, '/art/a1.html']));
    await stop(portal);
  });

  it('keeps the rate of a host: no two requests come closer than registered', async () => {
    const portal = opened.use(await createInventedPortal());
    const times: number[] = [];
    for (let n = 1; n <= 4; n += 1) {
      portal.publish(`a${n}`, notice(n));
      portal.site.serve(`/art/a${n}.html`, (_request, response) => {
        times.push(performance.now());
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(articlePage(notice(n)));
      });
    }
    await hub.register(portal, { secondsBetweenRequests: 0.4, everySeconds: 3_600, robots: false });
    await until(
      async () => times.length,
      (count) => count >= 4,
    );
    const gaps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
    for (const gap of gaps) expect(gap).toBeGreaterThan(350);
    await stop(portal);
  });

  it('records hostile pages as what they are, and takes the honest one beside them', async () => {
    const portal = opened.use(await createInventedPortal());
    for (const name of ['huge', 'bomb', 'slow', 'gbk', 'empty'])
      portal.publish(name, { ...notice(1), title: `页面${name}的通知` });
    portal.site.serve('/art/huge.html', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const chunk = Buffer.alloc(1_000_000, 'x');
      const send = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', send);
      };
      send();
    });
    portal.site.serve('/art/bomb.html', {
      headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
      body: gzipSync(Buffer.alloc(100_000_000)),
    });
    // GB18030, declared as UTF-8: 关于做好防火工作的通知, and 各市：请做好防火工作。
    const title = 'b9d8d3dad7f6bac3b7c0bbf0b9a4d7f7b5c4cda8d6aa';
    const text = 'b8f7cad0a3bac7ebd7f6bac3b7c0bbf0b9a4d7f7a1a3';
    portal.site.serve('/art/gbk.html', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: Buffer.concat([
        Buffer.from('<html><head><meta charset="utf-8"><meta name="ArticleTitle" content="'),
        Buffer.from(title, 'hex'),
        Buffer.from('"></head><body><div class="content"><p>'),
        ...Array.from({ length: 4 }, () => Buffer.from(text, 'hex')),
        Buffer.from('</p></div></body></html>'),
      ]),
    });
    portal.site.serve('/art/slow.html', { status: 500, body: '' });
    portal.site.serve('/art/empty.html', '<html><head><title></title></head><body></body></html>');
    await hub.register(portal);
    const taken = async () =>
      (await hub.drafts()).filter(({ address }: { address: string }) => address.startsWith(portal.site.url));
    const [gbk] = await until(taken, (all) => all.length > 0);
    expect(gbk.document).toMatchObject({
      title: '关于做好防火工作的通知',
      body: expect.stringContaining('请做好防火工作。'),
    });
    const about = async () => (await hub.alarms()).filter(({ code }: { code: string }) => code === 'ARTICLES_FAIL');
    const [alarm] = await until(about, (all) => all.length > 0);
    expect(alarm.message).toMatch(/Of the 5 articles looked at last [345] could not be read/);
    expect(await taken()).toHaveLength(1);
    await stop(portal);
  });

  it('holds the proposals of a redesign back behind one alarm, until somebody says what they are', async () => {
    const portal = await portalWith(1);
    for (let n = 1; n <= 6; n += 1) portal.publish(`r${n}`, notice(n));
    await until(
      async () => (await hub.events()).length,
      (count) => count >= 6,
    );
    for (let n = 1; n <= 6; n += 1)
      portal.change(`r${n}`, {
        ...notice(n),
        body: `${notice(n).body}\n本门户已经改版，更多政策文件请到新的专题页面查阅。`,
      });
    const redesign = async () => (await hub.alarms()).filter(({ code }: { code: string }) => code === 'REDESIGN');
    const [alarm] = await until(redesign, (all) => all.length > 0);
    expect(alarm.message).toMatch(/changed or vanished, as by a redesign/);
    const held = () => hub.proposals(['HELD']);
    expect(await until(held, (all) => all.length === 6)).toHaveLength(6);
    expect(await hub.proposals()).toEqual([]);
    const close = (input: object) =>
      hub.ask(
        `mutation ($input: CloseIntakeAlarmInput!) { closeIntakeAlarm(input: $input) { __typename ... on IntakeAlarm { closedBy } ... on ValidationFailure { message } } }`,
        { input: { alarmId: alarm.id, ...input } },
      );
    expect((await close({})).data.closeIntakeAlarm.__typename).toBe('ValidationFailure');
    expect((await close({ held: 'TAKE_AS_SEEN' })).data.closeIntakeAlarm).toMatchObject({ closedBy: 'operator' });
    expect(await held()).toEqual([]);
    portal.change('r1', {
      ...notice(1),
      body: `${notice(1).body.replace('12月1日', '12月31日')}\n本门户已经改版，更多政策文件请到新的专题页面查阅。`,
    });
    expect(
      await until(
        () => hub.proposals(),
        (all) => all.length > 0,
        25_000,
      ),
    ).toMatchObject([
      { diff: { lines: [{ kind: 'REMOVED' }, { kind: 'ADDED', text: expect.stringContaining('12月31日') }] } },
    ]);
    await stop(portal);
  }, 60_000);
});
