import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { createInventedPortal, type InventedPortal, portalLists } from '../support/invented-portal.ts';

const notice = {
  title: '澜平省人民政府办公厅关于冬季供暖的通知',
  body: '澜政办发〔2026〕31号\n各市人民政府：\n请于2026年11月30日前做好供暖准备，确保群众温暖过冬。\n澜平省人民政府办公厅\n2026年11月20日',
};

describe('portals on the command line', () => {
  let hub: TestHub;
  let line: CommandLine;
  let portal: InventedPortal;
  const opened = new AsyncDisposableStack();
  beforeAll(async () => {
    hub = opened.use(await startTestHub());
    portal = opened.use(await createInventedPortal());
    line = opened.use(await createCommandLine({ ...hub.services, gateway: hub.url }, hub.dataDir));
    await hub.importRecords('agencies', [
      { sourceId: 'gov:99', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
    ]);
    portal.publish('heating', notice);
  });
  afterAll(() => opened.disposeAsync());

  const rules = (scope: string) => `portals:
  - sourceId: lanping
    name: 中国·澜平
    agency: gov:99
    hosts: ['${portal.host}']
    column: 澜平政务
    scope: ${scope}
    secondsBetweenRequests: 0
    enabled: false
    lists:
      - { kind: HTML, url: '${portal.site.url}${portalLists.html}', item: ul.list > li, link: a@href, date: span }
`;
  async function file(text: string): Promise<string> {
    const path = join(line.directory, 'portals.yaml');
    await writeFile(path, text);
    return path;
  }

  it('says where a file of rules is wrong, as compilers do', async () => {
    const path = await file(rules('REGION').replace('kind: HTML', 'kind: HTTP'));
    const { notes, exitCode } = await line.run('portals', 'check', path);
    expect(notes).toContain(`${path}:11:11 portals[0].lists[0].kind: One of HTML, JSON, FEED is expected.`);
    expect(exitCode).toBe(2);
    expect((await line.run('import', 'portals', await file(rules('REGION')))).notes).toMatch(
      /portals\.yaml:7:5 .*needs a divisionCode/,
    );
    expect((await line.run('portals', 'list')).out).toMatch(/^No portal is registered/);
  });

  it('tries rules before they are registered, on a list and on an article', async () => {
    const path = await file(rules('GLOBAL'));
    const list = await line.run('portals', 'try', portal.site.url + portalLists.html, '--rules', path);
    expect(list.out).toMatch(/list: 1 items, 1 articles, 0 without a link, 0 elsewhere/);
    expect(list.out).toContain(notice.title);
    const article = await line.run('portals', 'try', `${portal.site.url}/art/heating.html`, '--rules', path);
    expect(article.out).toMatch(/title: 澜平省人民政府办公厅关于冬季供暖的通知/);
    expect(article.out).toMatch(/确保群众温暖过冬/);
    const { notes, exitCode } = await line.run('portals', 'try', `${portal.site.url}/none.html`);
    expect(notes).toMatch(/none\.html: It answers 404/);
    expect(exitCode).toBe(1);
  });

  it('registers portals and lists them', async () => {
    expect((await line.run('import', 'portals', await file(rules('GLOBAL')))).out).toMatch(
      /1 new portals, 0 changed, 0 unchanged/,
    );
    expect((await line.run('portals', 'list')).out).toMatch(
      /^中国·澜平 \(lanping\) · 澜平省人民政府 · 澜平政务 · not watched\n {2}http/,
    );
  });

  it('imports an article by its address, and releases it on a word', async () => {
    const url = `${portal.site.url}/art/heating.html`;
    const imported = await line.run('import', 'url', url);
    expect(imported.out).toMatch(
      /^✓ imported: 澜平省人民政府办公厅关于冬季供暖的通知 澜政办发〔2026〕31号\n {2}document \S+\n {2}draft: /,
    );
    const released = await line.run('import', 'url', url, '--release');
    expect(released.out).toMatch(/^✓ known: .*\n.*\n {2}release \S+/);
    const again = await line.run('import', 'url', url, '--release');
    expect(again.out).toBe(released.out);
    const { data } = await hub.ask(
      '{ releaseEvents(after: "EARLIEST") { edges { node { kind release { column } } } } }',
    );
    expect(data.releaseEvents.edges.map(({ node }: { node: object }) => node)).toEqual([
      { kind: 'PUBLISHED', release: { column: '澜平政务' } },
    ]);
  });

  it('says what is wrong with an address', async () => {
    for (const [url, reason] of [
      ['http://elsewhere.example/1.html', /elsewhere\.example is no government site .*register the portal first/],
      ['ftp://www.gov.cn/1', /no http or https address/],
      [`${portal.site.url}/none.html`, /It answers 404/],
    ] as const) {
      const { notes, exitCode } = await line.run('import', 'url', url);
      expect(notes).toMatch(reason);
      expect(exitCode).toBe(2);
    }
  });
});
