import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, hasBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { enter, type TestPerson } from '../support/people.ts';
import { releasable, release } from '../support/portal.ts';
import { signedIn } from '../support/signed-in.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const agencies = [
  { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  { sourceId: 'lp-office', name: '澜平省人民政府办公厅', kind: 'OFFICE', level: 'PROVINCE', parentSourceId: 'lp' },
  {
    ...{ sourceId: 'liupu', name: '柳浦区人民政府', kind: 'GOVERNMENT', level: 'COUNTY' },
    ...{ divisionCode: '990102', parentSourceId: 'lp' },
  },
];

const accounts = [
  { sourceId: 'wx', platform: 'WECHAT', name: '澜平发布', handle: 'lanping', ownerSourceId: 'lp' },
  { sourceId: 'wb', platform: 'WEIBO', name: '澜平发布', handle: 'lanping', ownerSourceId: 'lp' },
  { sourceId: 'other', platform: 'WECHAT', name: '柳浦发布', handle: 'liupu', ownerSourceId: 'liupu' },
];

const onSite = (id: string) => ({ sourceUrl: `https://www.lanping.gov.cn/art/${id}.html` });

describe.skipIf(!hasBrowser)('the desk of an editor', () => {
  const opened = new AsyncDisposableStack();
  let hub: TestHub;
  let browser: TestBrowser;
  let writer: TestPerson;
  let neighbour: TestPerson;
  const channels = new Map<string, string>();

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), launchBrowser()]);
    for (const part of [hub, browser]) opened.use(part);
    await hub.importRecords('agencies', agencies);
    await hub.importRecords('sites', accounts);
    const { data } = await hub.ask(`{ mediaAccounts { edges { node { id sourceId owner { id } } } } }`);
    const owners = new Map<string, string>();
    for (const { node } of data.mediaAccounts.edges) {
      channels.set(node.sourceId, node.id);
      owners.set(node.sourceId, node.owner.id);
    }
    const grant = (...names: readonly string[]) => [
      { role: 'EDITOR', agencyId: owners.get(names[0] ?? ''), channelIds: names.map((name) => channels.get(name)) },
    ];
    const people = { writer: grant('wx', 'wb'), neighbour: grant('other') };
    [writer, neighbour] = (await Promise.all(
      Object.entries(people).map(([login, grants]) => enter(hub, login, grants as never)),
    )) as [TestPerson, TestPerson];
    await release(hub, releasable('防汛', { ...onSite('防汛'), topics: ['应急管理'] }));
    await release(hub, releasable('就业', { ...onSite('就业'), topics: ['就业'] }));
    await release(hub, releasable('未上线'));
  });
  afterAll(() => opened.disposeAsync());

  const open = (path = '/desk/editor', options = {}, person = writer): Promise<BrowserPage> =>
    browser.open(`${hub.url}${path}`, signedIn(person, options));

  it('shows what the account may post now, and why the rest may not be', async () => {
    await using desk = await open();
    await desk.page.getByRole('link', { name: '关于防汛的通知' }).waitFor();
    expect(await desk.page.getByText('关于未上线的通知').count()).toBe(0);
    expect(await desk.violations()).toEqual([]);
    await desk.picture('desk-editor');
    await desk.page.getByText('不可转发', { exact: false }).first().click();
    await desk.page.getByText('关于未上线的通知').waitFor();
    await desk.page.getByText('政府网站是第一平台').waitFor();
    await desk.page.getByText('A11').waitFor();
    expect(new URL(desk.page.url()).search).toBe('?group=refused');
    expect(desk.complaints).toEqual([]);
  });

  it('finds by topic and by title, and keeps both in the address', async () => {
    await using desk = await open('/desk/editor?topics=应急管理');
    await desk.page.getByText('关于防汛的通知').waitFor();
    expect(await desk.page.getByText('关于就业的通知').count()).toBe(0);
    await using found = await open('/desk/editor');
    await found.page.getByRole('searchbox', { name: /标题或文号/ }).fill('就业');
    await found.page.keyboard.press('Enter');
    await found.page.getByText('关于防汛的通知').waitFor({ state: 'detached' });
    await found.page.getByText('关于就业的通知').waitFor();
    expect(new URL(found.page.url()).searchParams.get('text')).toBe('就业');
  });

  it('shows nobody what an account of others may post', async () => {
    await using desk = await open(`/desk/editor?account=${channels.get('wx')}`, {}, neighbour);
    await desk.page.getByText('没有此项权限').waitFor();
    expect(await desk.page.getByText('关于防汛的通知').count()).toBe(0);
  });

  it('fits a phone and is read by everybody, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using desk = await open('/desk/editor?group=all', { ...phone, colorScheme });
      await desk.page.locator('.duty-line').first().waitFor();
      expect(await desk.scrollsSideways()).toBe(false);
      expect(await desk.violations()).toEqual([]);
      await desk.picture(`desk-editor-phone-${colorScheme}`);
    }
  });
});
