import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import writeExcelFile, { type SheetData } from 'write-excel-file/node';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { articlePage, columnPage, homePage } from '../support/invented-pages.ts';
import { createInventedPortal, type InventedPortal, portalLists } from '../support/invented-portal.ts';
import { createInventedSite, type InventedSite } from '../support/invented-site.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

const day = 86_400_000;
const province = {
  ...{ sourceId: 'gov:99', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
};
const article = {
  title: '澜平省人民政府关于加强春季防火工作的通知',
  body: '各市人民政府：\n一、自3月1日起，林区禁止一切野外用火。\n二、各市应当于3月5日前完成检查。\n澜平省人民政府\n2026年2月20日',
};
const older = {
  title: '澜平省人民政府关于表彰先进单位的决定',
  body: '各市人民政府：\n决定表彰先进单位。\n澜平省人民政府',
};
const header = ['网站名称', '网址', '主办单位', '行政区划代码'];
const contacts = '单位编号,角色,姓名,电子邮箱\ngov:990200,值班员,李某,li@xichuan.example.cn\n';

/** `2026-11-20 09:30`, as pages of governments write it. */
function beijing(instant: number): string {
  return new Date(instant + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}

describe('a monitoring office on its first day', () => {
  const opened = new AsyncDisposableStack();
  // In the past, so that what the hub puts off by this clock is due by the database's at once.
  let now = Date.now() - 60 * day;
  const began = now;
  let hub: TestHub;
  let mail: MailServer;
  let portal: InventedPortal;
  let kept: InventedSite;
  let shell: CommandLine;
  let drafter: string;
  let chief: string;

  beforeAll(async () => {
    mail = opened.use(await startMailServer());
    portal = opened.use(await createInventedPortal());
    portal.publish('older', { ...older, pubDate: beijing(now) });
    kept = opened.use(await createInventedSite());
    const columns = [{ name: '澜平政务', url: `${kept.url}/lpzw/` }];
    kept.serve('/', homePage({ name: '东川市人民政府', domain: new URL(kept.url).host, code: '9901000001', columns }));
    kept.serve('/lpzw/', columnPage('澜平政务', []));
    hub = opened.use(
      await startTestHub({
        looks: true,
        clock: { now: () => new Date(now + performance.now()) },
        messages: { smtpUrl: mail.url, mailFrom: 'hub@lanping.example.cn', quietHours: 'none' },
      }),
    );
    shell = opened.use(await createCommandLine({ ...hub.services, gateway: hub.url }, hub.dataDir));
    await hub.importRecords('agencies', [
      province,
      ...['东川市', '西川市'].map((name, index) => ({
        ...{ sourceId: `gov:990${index + 1}00`, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'CITY' },
        ...{ divisionCode: `990${index + 1}00`, parentSourceId: 'gov:99' },
      })),
    ]);
    const { data } = await hub.ask(`{ agencies(filter: { text: "澜平省人民政府" }) { edges { node { id } } } }`);
    const agencyId = data.agencies.edges[0].node.id;
    drafter = await hub.token('monitor', { subject: 'drafter', agencyId });
    chief = await hub.token('monitor', { subject: 'chief', agencyId });
  });
  afterAll(() => opened.disposeAsync());

  async function ask(query: string, variables: object = {}, as = drafter) {
    const { data, errors } = await hub.ask(query, variables, as);
    expect(errors).toBeUndefined();
    return data;
  }

  async function file(name: string, text: string): Promise<string> {
    const path = join(hub.dataDir, name);
    await writeFile(path, text);
    return path;
  }

  it('loads its sites from Excel, its contacts from CSV, and names a portal', { timeout: 90_000 }, async () => {
    const rows = [
      header,
      ['东川市政府网', `${kept.url}/`, '东川市人民政府', '990100'],
      ['西川市政府网', 'https://www.xichuan.example.cn/', '西川市人民政府', '990200'],
    ];
    const workbook = join(hub.dataDir, 'sites.xlsx');
    const data = rows.map((row) => row.map((value) => ({ value, type: String }))) as SheetData;
    await writeExcelFile([{ sheet: '网站', data }]).toFile(workbook);
    expect(await shell.run('import', 'sites', workbook)).toMatchObject({
      exitCode: 0,
      out: expect.stringContaining('2 new'),
    });
    expect(await shell.run('import', 'contacts', await file('contacts.csv', contacts))).toMatchObject({ exitCode: 0 });

    const rules = {
      ...{ sourceId: 'lanping', name: '中国·澜平', agency: 'gov:99', hosts: [portal.host], release: 'AUTOMATIC' },
      ...{ column: '澜平政务', scope: 'GLOBAL', everySeconds: 1, secondsBetweenRequests: 0 },
      lists: [
        { kind: 'HTML', url: portal.site.url + portalLists.html, item: 'ul.list > li', link: 'a@href', date: 'span' },
      ],
    };
    const portals = await file('portals.json', JSON.stringify({ portals: [rules] }));
    expect(await shell.run('portals', 'check', portals)).toMatchObject({ exitCode: 0 });
    expect(await shell.run('import', 'portals', portals)).toMatchObject({ exitCode: 0 });
    // What stands on the list when the watch begins is no news: it waits as a draft.
    await expect
      .poll(
        async () =>
          (await hub.ask('{ intakeDrafts { edges { node { document { title } } } } }')).data.intakeDrafts.edges,
        {
          timeout: 20_000,
        },
      )
      .toEqual([{ node: { document: { title: older.title } } }]);

    // A new site is inspected within the hour, or when a monitor asks; its columns are found by their names.
    expect(await shell.run('inspect')).toMatchObject({ exitCode: 0 });
    const columns = async () =>
      (await ask(`{ sites(filter: { text: "东川" }) { edges { node { columns { name } } } } }`)).sites.edges[0].node
        .columns;
    await expect.poll(columns, { timeout: 60_000 }).toEqual([{ name: '澜平政务' }]);
  });

  it(
    'sees what the portal publishes become duties, and one site keep them without a word',
    { timeout: 90_000 },
    async () => {
      portal.publish('fire', { ...article, pubDate: beijing(now + performance.now()) });
      await expect
        .poll(
          async () => (await ask('{ releases { edges { node { title compliance { obliged } } } } }')).releases.edges,
          {
            timeout: 60_000,
          },
        )
        .toEqual([{ node: { title: article.title, compliance: expect.objectContaining({ obliged: 2 }) } }]);

      const copy = kept.serve('/lpzw/1.html', articlePage({ ...article, source: '澜平省人民政府' }));
      kept.serve('/lpzw/', columnPage('澜平政务', [{ title: article.title, url: copy }]));
      now += 10 * 60_000;
      await expect
        .poll(
          async () =>
            (await ask(`{ repostDuties(filter: { states: [VERIFIED] }) { edges { node { url } } } }`)).repostDuties
              .edges,
          {
            timeout: 60_000,
          },
        )
        .toEqual([{ node: { url: copy } }]);
    },
  );

  it('sees later who is late and why, and reminds them', { timeout: 60_000 }, async () => {
    now += 14 * day;
    const overdue = async () =>
      (
        await ask(
          `{ repostDuties(filter: { timeliness: [OVERDUE] }) { edges { node { id why state channel { name } } } } }`,
        )
      ).repostDuties.edges;
    await expect.poll(overdue, { timeout: 20_000 }).toHaveLength(1);
    const [{ node: late }] = await overdue();
    expect(late).toMatchObject({ channel: { name: '西川市政府网' }, why: expect.stringContaining('A01') });

    const from = new Date(began - day).toISOString();
    const to = new Date(began + 30 * day).toISOString();
    const sums = `query ($from: DateTime!, $to: DateTime!) { compliance(groupBy: DIVISION, from: $from, to: $to) {
      label summary { obliged verified withinTarget overdue } } }`;
    await expect
      .poll(async () => (await ask(sums, { from, to })).compliance, { timeout: 10_000 })
      .toEqual([
        { label: '东川市人民政府', summary: { obliged: 1, verified: 1, withinTarget: 1, overdue: 0 } },
        { label: '西川市人民政府', summary: { obliged: 1, verified: 0, withinTarget: 0, overdue: 1 } },
      ]);

    const before = mail.mails.length;
    const { remindDuties } = await ask(
      `mutation ($input: RemindDutiesInput!) { remindDuties(input: $input) { __typename } }`,
      { input: { dutyIds: [late.id], text: '请于今日下班前完成转载。' } },
    );
    expect(remindDuties.__typename).toBe('DutiesReminded');
    const mails = await mail.received(before + 1);
    expect(mails.at(-1)).toMatchObject({
      to: { text: 'li@xichuan.example.cn' },
      text: expect.stringContaining('请于今日下班前完成转载。'),
    });
  });

  it('writes a bulletin that somebody else signs, and hands it out as Word', { timeout: 60_000 }, async () => {
    const move = (mutation: string, bulletinId: string, as = drafter) =>
      ask(
        `mutation ($input: MoveBulletinInput!) { ${mutation}(input: $input) { __typename ... on Bulletin { state number } } }`,
        { input: { bulletinId } },
        as,
      ).then((data) => data[mutation]);
    const { draftBulletin } = await ask(
      `mutation ($input: DraftBulletinInput!) { draftBulletin(input: $input) { __typename ... on Bulletin {
         id checksum figures { summary { obliged verified overdue } criticism { label } } } } }`,
      {
        input: {
          ...{ title: '政务信息转载情况通报', divisionCode: '990000', criteria: { minimumDuties: 1 } },
          ...{ from: new Date(began - day).toISOString(), to: new Date(began + 10 * day).toISOString() },
          words: { issuer: '澜平省人民政府办公厅', opening: '现将近期转载情况通报如下。' },
        },
      },
    );
    expect(draftBulletin.figures).toMatchObject({
      summary: { obliged: 2, verified: 1, overdue: 1 },
      criticism: [{ label: '西川市人民政府' }],
    });
    await move('submitBulletin', draftBulletin.id);
    expect((await move('signBulletin', draftBulletin.id)).__typename).toBe('ValidationFailure');
    expect(await move('signBulletin', draftBulletin.id, chief)).toMatchObject({ state: 'SIGNED' });
    expect(await move('publishBulletin', draftBulletin.id, chief)).toMatchObject({ state: 'PUBLISHED' });

    const word = join(hub.dataDir, '通报.docx');
    expect(await shell.run('export', 'bulletin', '--id', draftBulletin.id, '--out', word)).toMatchObject({
      exitCode: 0,
    });
    expect((await readFile(word)).subarray(0, 2).toString()).toBe('PK');
  });
});
