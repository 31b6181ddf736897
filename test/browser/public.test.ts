import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { cuttableLine } from '../support/cuttable-line.ts';
import { startDemoHub } from '../support/demo-hub.ts';
import type { TestHub } from '../support/hub.ts';
import { fetchPage, releasable, release, withdraw } from '../support/portal.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** Every kind of page, and how a reader comes to one of it. */
const pages: readonly (readonly [name: string, way: (hub: TestHub) => Promise<string>])[] = [
  ['home', async () => '/'],
  ['release', (hub) => linkOn(hub, '/', '/releases/')],
  ['document', (hub) => linkOn(hub, `/documents?${new URLSearchParams({ q: '养老' })}`, '/documents/')],
  ['documents', async () => '/documents'],
  ['gazettes', async () => '/gazettes'],
  ['gazette', async (hub) => `${await linkOn(hub, '/gazettes', '/gazettes/', -1)}?year=2025`],
  ['gazette-issue', (hub) => issueOf(hub)],
  ['gazette-article', async (hub) => linkOn(hub, await issueOf(hub), '/gazette-articles/')],
  ['search', async () => `/search?${new URLSearchParams({ q: '养老服务' })}`],
  ['hall-list', async () => '/hall'],
  ['hall', async () => '/hall/990000'],
  ['follow', async () => '/follow'],
  ['embedded-column', async () => `/embed/column?${new URLSearchParams({ column: '澜平政务' })}`],
  ['not-found', async () => '/no-such-page'],
];

async function issueOf(hub: TestHub): Promise<string> {
  return linkOn(hub, `${await linkOn(hub, '/gazettes', '/gazettes/', -1)}?year=2025`, '/gazette-issues/');
}

/** A link of a page that begins with a path. */
async function linkOn(hub: TestHub, address: string, prefix: string, place = 0): Promise<string> {
  const { attributes } = await fetchPage(hub, address);
  const found = attributes('main a', 'href')
    .filter((href) => href.startsWith(prefix))
    .at(place);
  if (found === undefined) throw new Error(`${address} has no link to ${prefix}`);
  return found;
}

describe.skipIf(!hasBrowser)('the public pages in a browser', () => {
  let hub: TestHub;
  let browser: TestBrowser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startDemoHub(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hub[Symbol.asyncDispose]();
  });

  it.each(pages)('%s fits a phone, is read by everybody, and nothing on it moves', async (name, way) => {
    const path = await way(hub);
    const isMissing = name === 'not-found';
    expect((await fetchPage(hub, path)).status).toBe(isMissing ? 404 : 200);
    const address = new URL(path, hub.url).href;
    for (const colorScheme of ['light', 'dark'] as const) {
      await using small = await browser.open(address, { ...phone, colorScheme });
      expect(await small.scrollsSideways()).toBe(false);
      expect(await small.violations()).toEqual([]);
      expect(await small.layoutShift()).toBe(0);
      if (colorScheme === 'light') await small.picture(`${name}-phone`);
    }
    await using wide = await browser.open(address, { viewport: { width: 1_200, height: 800 } });
    expect(await wide.violations()).toEqual([]);
    // A browser complains of the page itself where there is none, and of nothing else.
    expect(wide.complaints.map((complaint) => /status of \d+/.exec(complaint)?.[0] ?? complaint)).toEqual(
      isMissing ? ['status of 404'] : [],
    );
    await wide.picture(name);
  });

  it('the front page shows a release without being loaded again, and drops a recalled one', async () => {
    await using front = await browser.open(hub.url);
    await front.page.locator('[data-live-state="open"]').waitFor();
    const { releaseId } = await release(hub, releasable('live'));
    await front.page.getByText('关于live的通知').waitFor({ timeout: 10_000 });
    await withdraw(hub, releaseId);
    await front.page.getByText('关于live的通知').waitFor({ state: 'detached', timeout: 10_000 });
    expect(front.complaints).toEqual([]);
  });

  it('a front page that was cut off shows what it missed', async () => {
    await using line = await cuttableLine(hub.url);
    await using front = await browser.open(line.url);
    await front.page.locator('[data-live-state="open"]').waitFor();
    line.cut();
    await front.page.locator('[data-live-state="closed"]').waitFor();
    await release(hub, releasable('missed'));
    line.mend();
    await front.page.getByText('关于missed的通知').waitFor();
  });

  it('everything is read without scripts, from the front page to the text', async () => {
    await using bare = await browser.open(hub.url, { javaScriptEnabled: false });
    await bare.page.locator('.lines a').first().click();
    await bare.page.locator('.official-text p').first().waitFor();
    expect(await bare.page.locator('button[data-copy]').isVisible()).toBe(false);
    await bare.page.locator('.find input').fill('养老服务');
    await bare.page.locator('.find button').click();
    await bare.page.locator('mark').first().waitFor();
  });

  it('the keyboard alone leads past the navigation into the text', async () => {
    await using front = await browser.open(hub.url);
    await front.page.keyboard.press('Tab');
    expect(await front.page.evaluate(() => document.activeElement?.className)).toBe('skip');
    await front.page.keyboard.press('Enter');
    await front.page.keyboard.press('Tab');
    expect(await front.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('paper gets the text without the site around it', async () => {
    const address = await linkOn(hub, `/documents?${new URLSearchParams({ q: '养老' })}`, '/documents/');
    await using paper = await browser.open(new URL(address, hub.url).href, { colorScheme: 'dark' });
    await paper.page.emulateMedia({ media: 'print' });
    for (const part of ['.masthead', '.foot', '.actions']) {
      expect(await paper.page.locator(part).first().isVisible()).toBe(false);
    }
    expect(await paper.page.locator('.official-text').isVisible()).toBe(true);
    const colours = await paper.page.evaluate(() => getComputedStyle(document.documentElement).color);
    expect(colours).toBe('rgb(0, 0, 0)');
    await paper.picture('print');
  });
});
