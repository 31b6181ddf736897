import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, hasBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';
import { enter, type TestPerson } from '../support/people.ts';
import { documentIdOf } from '../support/portal.ts';
import { signedIn } from '../support/signed-in.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

const agencies = [
  { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  ...['柳浦市', '白渡市'].map((name, place) => ({
    ...{ sourceId: `city-${place}`, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'CITY' },
    ...{ divisionCode: `990${place + 1}00`, parentSourceId: 'lp' },
  })),
  ...['青石县', '梅溪县', '云口县'].map((name, place) => ({
    ...{ sourceId: `county-${place}`, name: `${name}人民政府`, kind: 'GOVERNMENT', level: 'COUNTY' },
    ...{ divisionCode: `99010${place + 1}`, parentSourceId: 'city-0' },
  })),
];
const sites = ['青石县', '梅溪县', '云口县'].map((name, place) => ({
  ...{ sourceId: `site-${place}`, name: `${name}人民政府网站`, url: `https://c${place}.gov.example/` },
  ownerSourceId: `county-${place}`,
}));

const record = (id: string, more: object = {}) => ({
  ...{ id, kind: 'NOTICE', title: `关于${id}的通知`, issuers: ['柳浦市人民政府'], disclosure: 'PROACTIVE' },
  ...{ body: `各县人民政府：\n请做好${id}工作。`, ...more },
});
const passed = { reviewer: '保密办', reviewedAt: '2026-03-01T09:00:00+08:00' };

/** What has been tried against sites that show texts of others. */
const hostile = [
  '<p>正文在此。</p><script>window.hit = 1</script>',
  '<img src=x onerror="window.hit = 1"><svg onload="window.hit = 1"></svg>',
  '<a href="javascript:window.hit = 1">点我</a><iframe srcdoc="<script>parent.hit = 1</script>"></iframe>',
  '<p style="position:fixed;inset:0" onmouseover="window.hit = 1">盖住</p><math><mtext><style><img src=x onerror=window.hit=1>',
].join('');

describe.skipIf(!hasBrowser)('the desk of a publisher', () => {
  const opened = new AsyncDisposableStack();
  let hub: TestHub;
  let browser: TestBrowser;
  let publisher: TestPerson;
  let neighbour: TestPerson;

  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), launchBrowser()]);
    for (const part of [hub, browser]) opened.use(part);
    await hub.importRecords('agencies', agencies);
    await hub.importRecords('sites', sites);
    const { data } = await hub.ask(`{ agencies { edges { node { id name } } } }`);
    const people = ['柳浦市', '白渡市'].map((name, place) => {
      const { node } = data.agencies.edges.find(({ node: one }: { node: { name: string } }) =>
        one.name.startsWith(name),
      );
      return enter(hub, `publisher-${place}`, [{ role: 'PUBLISHER', agencyId: node.id }]);
    });
    [publisher, neighbour] = (await Promise.all(people)) as [TestPerson, TestPerson];
    await hub.importRecords('documents', [
      record('养老'),
      record('来信', { body: hostile }),
      record('防汛', { secrecyReview: passed }),
      record('别处', { issuers: ['白渡市人民政府'] }),
    ]);
  });
  afterAll(() => opened.disposeAsync());

  const open = (path = '', options = {}, who = publisher): Promise<BrowserPage> =>
    browser.open(`${hub.url}/desk/publisher${path}`, signedIn(who, options));

  it('leads from a file to a release, and shows how it spreads', async () => {
    await using desk = await open('/import');
    const { page } = desk;
    const lines = [record('春耕'), record('春耕'), record('越界', { issuers: ['白渡市人民政府'] })];
    await page.getByLabel('文件 File').setInputFiles({
      ...{ name: '通知.jsonl', mimeType: 'application/jsonl' },
      buffer: Buffer.from([...lines.map((line) => JSON.stringify(line)), '{"id":'].join('\n')),
    });
    await page.getByRole('button', { name: /^导入/ }).click();
    await page.locator('[data-phase="done"]').waitFor();
    expect(await page.locator('[data-phase="done"]').innerText()).toContain('新增 1，更改 0，未变 0，未接受 3。');
    for (const code of ['DUPLICATE_ID', 'NOT_AN_OWN_ISSUER', 'NOT_JSON']) await page.getByText(code).waitFor();
    expect(await desk.violations()).toEqual([]);
    await desk.picture('desk-publisher-import');

    await page.getByRole('link', { name: /看我的文件/ }).click();
    await page.getByRole('link', { name: '关于春耕的通知' }).click();
    await page.getByText('B22').waitFor();
    await desk.picture('desk-publisher-document');
    await page.getByRole('link', { name: /去登记保密审查/ }).click();
    expect(await page.evaluate(() => location.hash)).toBe('#review');
    await page.getByLabel('审查人').fill('保密办 王');
    await page.getByRole('button', { name: /^登记/ }).click();
    await page.getByText('可以发布').waitFor();
    expect(await desk.violations()).toEqual([]);

    await page.getByRole('link', { name: /^发布…/ }).click();
    await page.getByRole('button', { name: /^预览/ }).click();
    await page.locator('.gate').getByText('A08').waitFor();
    await page.getByLabel('栏目').fill('柳浦政务');
    await page.getByRole('button', { name: /^预览/ }).click();
    await page.getByRole('heading', { name: /将有 3 个渠道承担转载任务/ }).waitFor();
    expect(await page.locator('.paged-table').innerText()).toMatch(/青石县人民政府网站[\s\S]*A01/);
    expect(await desk.violations()).toEqual([]);
    await desk.picture('desk-publisher-preview');
    await page.getByRole('button', { name: /^确认发布/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^确认发布/ })
      .click();

    await page.locator('[data-rung="obliged"]', { hasText: '3' }).waitFor({ timeout: 20_000 });
    const releaseId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await report(hub, releaseId);
    await page.locator('[data-rung="reported"]', { hasText: '1' }).waitFor({ timeout: 20_000 });
    await page.locator('.history').getByText('待核验').waitFor();
    expect(await desk.violations()).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.picture('desk-publisher-spread');

    const asked = `{ release(id: "${releaseId}") { spread { obliged acknowledged reported seen verified steps { reported } } } }`;
    const ofNeighbour = await neighbour.browser.ask(asked);
    expect(ofNeighbour.data.release.spread).toMatchObject({ obliged: 0, reported: 0, steps: [] });
    const own = await publisher.browser.ask(asked);
    expect(own.data.release.spread).toMatchObject({ obliged: 3, reported: 1, verified: 0, steps: [{ reported: 1 }] });
  }, 90_000);

  it('corrects with the difference in sight, and withdraws when asked twice', async () => {
    const documentId = await documentIdOf(hub, '防汛');
    const releaseId = await publish(hub, documentId);
    await using desk = await open(`/documents/${documentId}/edit`);
    const { page } = desk;
    await page.getByLabel('正文（纯文本或 HTML）').fill('各县人民政府：\n请立即做好防汛工作。');
    await page.getByRole('button', { name: /^保存/ }).click();
    await page.getByText('有新版本待更正发布').waitFor();
    expect(await page.locator('.change ins').innerText()).toContain('请立即做好防汛工作');
    await page.getByLabel('审查人').fill('保密办');
    await page.getByRole('button', { name: /^登记/ }).click();
    await page.getByText('可以发布').waitFor();
    await page.getByRole('link', { name: /^去更正/ }).click();
    await page.getByLabel('更正的理由').fill('正文有误');
    await page.getByRole('button', { name: /^更正发布/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^更正/ }).click();
    await page.getByText('第 2 版').waitFor();
    expect(await desk.violations()).toEqual([]);

    await page.getByLabel('撤回的理由').fill('另行发布');
    await page.getByRole('button', { name: /^撤回/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^撤回/ }).click();
    await page.locator('.mark-bad', { hasText: '已撤回' }).waitFor();
    const { data } = await hub.ask(`query ($id: ID!) { release(id: $id) { edition withdrawnAt } }`, { id: releaseId });
    expect(data.release).toMatchObject({ edition: 2, withdrawnAt: expect.any(String) });
  }, 60_000);

  it('makes a document by its form, with the text as readers will see it', async () => {
    await using desk = await open('/documents/new');
    const { page } = desk;
    await page.getByRole('textbox', { name: /^标题 Title/ }).fill('关于植树的通知');
    await page.getByLabel('正文（纯文本或 HTML）').fill('<p>请<strong>植树</strong>。</p>');
    await page.locator('.official-text strong', { hasText: '植树' }).waitFor();
    expect(await desk.violations()).toEqual([]);
    await page.getByRole('button', { name: /^保存/ }).click();
    await page.getByRole('heading', { name: '关于植树的通知', level: 1 }).waitFor();
    await page.getByText('B19').waitFor();
    expect(desk.complaints).toEqual([]);
  });

  it('shows a hostile text without anything of it running, loading or covering the page', async () => {
    const documentId = await documentIdOf(hub, '来信');
    for (const path of [`/documents/${documentId}`, `/documents/${documentId}/edit`]) {
      await using desk = await open(path);
      const text = desk.page.locator('.official-text');
      await text.getByText('正文在此。').waitFor();
      expect(await text.locator('script, img, svg, math, iframe, style, [style], [onmouseover]').count()).toBe(0);
      await text.getByText('点我').click();
      await text.getByText('盖住').hover();
      expect(await desk.page.evaluate(() => 'hit' in window)).toBe(false);
      expect(await desk.page.locator('a[href^="javascript"]').count()).toBe(0);
      expect(desk.complaints).toEqual([]);
    }
  });

  it('shows nobody the drafts of a neighbour', async () => {
    const documentId = await documentIdOf(hub, '养老');
    await using desk = await open('', {}, neighbour);
    await desk.page.getByRole('link', { name: '关于别处的通知' }).waitFor();
    expect(await desk.page.getByText('关于养老的通知').count()).toBe(0);
    for (const path of ['', '/edit', '/release']) {
      await desk.page.goto(`${hub.url}/desk/publisher/documents/${documentId}${path}`);
      await desk.page.getByText('没有这份文件').waitFor();
      expect(await desk.page.getByText('养老').count()).toBe(0);
    }
  });

  it('fits a phone and is read by everybody, light and dark', async () => {
    const documentId = await documentIdOf(hub, '养老');
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const path of ['', `/documents/${documentId}`, `/documents/${documentId}/edit`, '/import', '/intake']) {
        await using desk = await open(path, { ...phone, colorScheme });
        await desk.page.locator('.duty-line, .panel, .nothing').first().waitFor();
        expect(await desk.scrollsSideways()).toBe(false);
        expect(await desk.violations()).toEqual([]);
        if (path === '') await desk.picture(`desk-publisher-phone-${colorScheme}`);
      }
    }
  }, 60_000);

  it('is worked by keyboard, and keeps its filters in the address', async () => {
    await using desk = await open('?state=DRAFT');
    const { page } = desk;
    const link = page.getByRole('link', { name: '关于养老的通知' });
    await link.focus();
    await page.keyboard.press('Enter');
    await page.locator('.panel').first().waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByRole('link', { name: /去登记保密审查/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('#review') !== null)).toBe(true);
    await page.goBack();
    await page.goBack();
    await link.waitFor();
    expect(new URL(page.url()).search).toBe('?state=DRAFT');
  });
});

/** One of the sites says where its copy stands. */
async function report(hub: TestHub, releaseId: string): Promise<void> {
  const { data } = await hub.ask(`{ sites { edges { node { id } } } }`);
  const channelId = data.sites.edges[0].node.id;
  const reports = [{ releaseId, channelId, url: 'https://c0.gov.example/1.html', mode: 'REPOST' }];
  const answer = await hub.ask(
    `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`,
    { input: { reports } },
  );
  expect(answer.data?.reportReposts.__typename).toBe('RepostsReported');
}

async function publish(hub: TestHub, documentId: string): Promise<string> {
  const { data } = await hub.ask(
    `mutation ($input: PublishReleaseInput!) { publishRelease(input: $input) { ... on Release { id } } }`,
    { input: { documentId, column: '柳浦政务', scope: 'GLOBAL', basis: 'ORIGINAL' } },
  );
  return data.publishRelease.id;
}
