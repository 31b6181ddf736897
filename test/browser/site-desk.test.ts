import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, hasBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { cuttableLine } from '../support/cuttable-line.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { createInventedSite, type InventedSite } from '../support/invented-site.ts';
import { enter, type TestPerson } from '../support/people.ts';
import { releasable, release } from '../support/portal.ts';
import { cookiesOf, signedIn } from '../support/signed-in.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };

const agencies = [
  { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  { sourceId: 'lp-office', name: '澜平省人民政府办公厅', kind: 'OFFICE', level: 'PROVINCE', parentSourceId: 'lp' },
  ...['柳浦区', '白渡县'].map((name, place) => ({
    ...{ sourceId: `county-${place}`, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'COUNTY' },
    ...{ divisionCode: `99010${place + 2}`, parentSourceId: 'lp' },
  })),
];

/** What a webmaster makes of what was copied. */
function pageOf(tags: string, article: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8">${tags}</head><body>${article}</body></html>`;
}

describe.skipIf(!hasBrowser)('the desk of a site', () => {
  const opened = new AsyncDisposableStack();
  let hub: TestHub;
  let browser: TestBrowser;
  let site: InventedSite;
  let webmaster: TestPerson;
  let neighbour: TestPerson;
  const papers = new Map<string, { readonly releaseId: string }>();

  beforeAll(async () => {
    [hub, browser, site] = await Promise.all([startTestHub({ looks: true }), launchBrowser(), createInventedSite()]);
    for (const part of [hub, browser, site]) opened.use(part);
    await hub.importRecords('agencies', agencies);
    await hub.importRecords('sites', [
      { sourceId: 'site-0', name: '柳浦区人民政府网站', url: `${site.url}/`, ownerSourceId: 'county-0' },
      { sourceId: 'site-1', name: '白渡县人民政府网站', url: 'https://baidu.gov.example/', ownerSourceId: 'county-1' },
    ]);
    const { data } = await hub.ask(`{ sites { edges { node { id name owner { id } } } } }`);
    const people = ['柳浦区', '白渡县'].map(async (name, place) => {
      const { id, owner } = data.sites.edges.map(({ node }: { node: never }) => node).find(isOf(name));
      return enter(hub, `webmaster-${place}`, [{ role: 'SITE', agencyId: owner.id, channelIds: [id] }]);
    });
    [webmaster, neighbour] = (await Promise.all(people)) as [TestPerson, TestPerson];
    for (const id of ['春耕', '防火', '养老']) papers.set(id, await release(hub, releasable(id)));
  });
  afterAll(() => opened.disposeAsync());

  const open = (path = '/desk/site', options = {}, url = hub.url): Promise<BrowserPage> =>
    browser.open(`${url}${path}`, signedIn(webmaster, options));

  it('leads from the duty to the copy that is verified, with what was copied from it', async () => {
    await using desk = await open('/desk/site', clipboard);
    await desk.page.getByRole('link', { name: '关于春耕的通知' }).click();
    await desk.page.getByRole('heading', { name: '关于春耕的通知', level: 1 }).waitFor();
    const copied = async (button: RegExp, type: string) => {
      await desk.page.getByRole('button', { name: button }).click();
      await desk.page.getByText('已复制').first().waitFor();
      return desk.page.evaluate(async (wanted) => {
        const [item] = await navigator.clipboard.read();
        return (await item?.getType(wanted))?.text();
      }, type);
    };
    const article = await copied(/^复制正文/, 'text/html');
    const tags = await copied(/^复制标签/, 'text/plain');
    expect(tags).toContain('<meta name="ArticleTitle" content="关于春耕的通知">');
    const wrong = (article ?? '').replace('春耕的正文', '秋收的正文');
    const address = site.serve('/art/1.html', pageOf(tags ?? '', wrong));

    await desk.page.getByLabel('网页地址').fill(address);
    await desk.page.getByRole('button', { name: /^报告/ }).click();
    await desk.page.locator('.differences').waitFor({ timeout: 20_000 });
    expect(await desk.page.locator('.differences del').innerText()).toContain('春耕');
    expect(await desk.violations()).toEqual([]);
    expect(await isInSight(desk, '.differences')).toBe(true);
    await desk.picture('desk-site-differences');

    site.serve('/art/1.html', pageOf(tags ?? '', article ?? ''));
    await desk.page.getByRole('button', { name: /^立即核验/ }).click();
    await desk.page.locator('.duty-summary').getByText('已核验').waitFor({ timeout: 20_000 });
    await desk.page.getByText('核验相符').first().waitFor();
    await desk.picture('desk-site-duty');
  }, 60_000);

  it('shows a new duty without being loaded again', async () => {
    await using desk = await open();
    await desk.page.locator('[data-live="live"]').waitFor();
    await release(hub, releasable('及时'));
    await desk.page.getByText('关于及时的通知').waitFor({ timeout: 10_000 });
    expect(desk.complaints).toEqual([]);
  });

  it('shows what came while the line was cut, by itself', async () => {
    await using line = await cuttableLine(hub.url);
    await using desk = await open('/desk/site', {}, line.url);
    await desk.page.locator('[data-live="live"]').waitFor();
    line.cut();
    await desk.page.locator('[data-live="waiting"]').waitFor();
    await release(hub, releasable('断线'));
    line.mend();
    await desk.page.getByText('关于断线的通知').waitFor({ timeout: 20_000 });
    await desk.page.locator('[data-live="live"]').waitFor();
  });

  it('fits a phone and is read by everybody, light and dark', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using desk = await open('/desk/site', { ...phone, colorScheme });
      await desk.page.locator('.duty-line').first().waitFor();
      expect(await desk.scrollsSideways()).toBe(false);
      expect(await desk.violations()).toEqual([]);
      await desk.picture(`desk-site-phone-${colorScheme}`);
      await desk.page.getByRole('link', { name: '关于防火的通知' }).click();
      await desk.page.locator('.panel').first().waitFor();
      expect(await desk.scrollsSideways()).toBe(false);
      expect(await desk.violations()).toEqual([]);
    }
    await using wide = await open('/desk/site');
    await wide.page.locator('.duty-line').first().waitFor();
    expect(await wide.violations()).toEqual([]);
    expect(wide.complaints).toEqual([]);
    await wide.picture('desk-site');
  });

  it('is worked by keyboard: past the navigation, into a duty, whose title has the focus', async () => {
    await using desk = await open();
    await desk.page.locator('.duty-line').first().waitFor();
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('Enter');
    expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('page');
    await desk.page.getByRole('link', { name: '关于防火的通知' }).focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.locator('.panel').first().waitFor();
    expect(await desk.page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await expect.poll(() => desk.page.title()).toContain('关于防火的通知');
  });

  it('keeps its filters in the address, so that a link shows the same', async () => {
    await using desk = await open('/desk/site?group=done');
    await desk.page.getByText('关于春耕的通知').waitFor();
    expect(await desk.page.getByText('关于养老的通知').count()).toBe(0);
    await desk.page.getByText(/^全部/).click();
    await desk.page.getByText('关于养老的通知').waitFor();
    expect(new URL(desk.page.url()).search).toBe('?group=all');
    await desk.page.goBack();
    await desk.page.getByText('关于养老的通知').waitFor({ state: 'detached' });
  });

  it('shows nobody the duties of a neighbour', async () => {
    const mine = await dutyOf(hub, papers.get('养老')?.releaseId ?? '', '柳浦区');
    await using desk = await browser.open(`${hub.url}/desk/site/duties/${mine}`, signedIn(neighbour));
    await desk.page.getByText('没有这项任务').waitFor();
  });

  it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
    const leaving = await enter(hub, 'leaving', await grantsOf(webmaster));
    const duty = await dutyOf(hub, papers.get('养老')?.releaseId ?? '', '柳浦区');
    await using desk = await browser.open(`${hub.url}/desk/site/duties/${duty}`, signedIn(leaving));
    await desk.page.getByLabel('网页地址').fill('https://www.liupu.gov.example/art/9.html');
    await leaving.browser.submit('/auth/sign-out');
    await desk.page.getByRole('button', { name: /^报告/ }).click();
    await desk.page.getByRole('dialog', { name: /登录已过期/ }).waitFor();
    expect(await desk.violations()).toEqual([]);
    await desk.page.context().addCookies(cookiesOf(webmaster));
    await desk.page.getByRole('button', { name: /我已登录/ }).click();
    await desk.page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await desk.page.getByLabel('网页地址').inputValue()).toBe('https://www.liupu.gov.example/art/9.html');
  });
});

/** Whether somebody sees the beginning of a part without scrolling. */
function isInSight({ page }: BrowserPage, selector: string): Promise<boolean> {
  return page.locator(selector).evaluate((part) => {
    const { top } = part.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
}

function isOf(name: string) {
  return (channel: { readonly name: string }): boolean => channel.name.startsWith(name);
}

/** The grants of somebody, for another who stands in for them. */
async function grantsOf(person: TestPerson) {
  const { data } = await person.browser.ask(`{ viewer { channelIds agency { id } } }`);
  return [{ role: 'SITE', agencyId: data.viewer.agency.id, channelIds: data.viewer.channelIds }];
}

async function dutyOf(hub: TestHub, releaseId: string, county: string): Promise<string> {
  const { data } = await hub.ask(
    `query ($id: ID!) { repostDuties(filter: { releaseId: $id }) { edges { node { id channel { name } } } } }`,
    { id: releaseId },
  );
  const duties = data.repostDuties.edges.map(({ node }: { node: never }) => node);
  return duties.find(({ channel }: { channel: { name: string } }) => channel.name.startsWith(county)).id;
}
