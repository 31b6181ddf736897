import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserPage, hasBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { releasable, release } from '../support/portal.ts';
import { signedIn } from '../support/signed-in.ts';
import { day, type MonitoredProvince, owners, startMonitoredProvince } from './monitored-province.ts';

const phone = { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };
/** Several pages and searches for violations in one go. */
const slow = { timeout: 90_000 };

describe.skipIf(!hasBrowser)('the desk of a monitor', () => {
  const opened = new AsyncDisposableStack();
  let province: MonitoredProvince;
  let browser: TestBrowser;

  beforeAll(async () => {
    [province, browser] = await Promise.all([startMonitoredProvince(), launchBrowser()]);
    for (const part of [province, browser]) opened.use(part);
  });
  afterAll(() => opened.disposeAsync());

  const open = (path = '/desk/monitor', options = {}, as = province.office): Promise<BrowserPage> =>
    browser.open(`${province.hub.url}${path}`, signedIn(as, options));

  it('shows how each region and system keeps its duties, and leads down to the sites', async () => {
    await using desk = await open();
    await desk.page
      .getByRole('link', { name: /^东川市/ })
      .first()
      .waitFor();
    expect(await desk.page.locator('.tile').count()).toBe(2);
    await desk.page
      .getByRole('table', { name: /各系统/ })
      .getByText('公安')
      .waitFor();
    await desk.page.locator('.chart canvas').waitFor();
    expect(await desk.violations()).toEqual([]);
    expect(desk.complaints).toEqual([]);
    await desk.picture('desk-monitor');
    await desk.page
      .locator('.tile')
      .getByRole('link', { name: /^东川市/ })
      .click();
    await desk.page
      .locator('.tile')
      .getByRole('link', { name: /^柳浦区/ })
      .click();
    await desk.page
      .getByRole('table', { name: /各网站/ })
      .getByText('柳浦区人民政府网站')
      .waitFor();
    await desk.page
      .getByRole('navigation', { name: /上级地区/ })
      .getByRole('link', { name: '澜平省' })
      .click();
    await desk.page
      .locator('.tile')
      .getByRole('link', { name: /^西川市/ })
      .waitFor();
  });

  it('shows figures that change while they are looked at', async () => {
    await using desk = await open();
    const owed = desk.page.locator('.totals > div', { hasText: '应办' }).locator('dd');
    await desk.page.locator('[data-live="live"]').waitFor();
    const before = Number(await owed.innerText());
    await release(province.hub, releasable('及时'));
    await expect.poll(() => owed.innerText(), { timeout: 10_000 }).toBe(String(before + owners.length));
    expect(desk.complaints).toEqual([]);
  });

  it('tells who is late, the latest first, and reminds them together', slow, async () => {
    await using desk = await open('/desk/monitor/ledger');
    const boxes = desk.page.getByRole('checkbox');
    await boxes.first().waitFor();
    expect(await boxes.count()).toBe(2 * owners.length);
    expect(await desk.page.locator('.clock-over').count()).toBe(2 * owners.length);
    expect(await desk.violations()).toEqual([]);
    await desk.picture('desk-monitor-ledger');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await desk.page.getByRole('button', { name: /^催办 2 项/ }).click();
    const dialog = desk.page.getByRole('dialog', { name: /催办/ });
    await dialog.getByLabel('催办内容').fill('今日下班前务必办结。');
    expect(await desk.violations()).toEqual([]);
    await dialog.getByRole('button', { name: /^催办/ }).click();
    await desk.page.getByText('已催办').first().waitFor();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('shows both texts of a copy with what differs, and lets the office decide', slow, async () => {
    const channelId = province.siteId('东川市人民政府网站');
    const url = province.site.serve('/art/1.html', pageOf('关于春耕的通知', '秋收的正文。'));
    const reported = await province.hub.ask(
      `mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`,
      { input: { reports: [{ releaseId: province.releaseId('春耕'), channelId, url }] } },
    );
    expect(reported.data.reportReposts.__typename).toBe('RepostsReported');
    const id = await province.dutyOf('春耕', '东川市人民政府网站');
    await using desk = await open(`/desk/monitor/duties/${id}`);
    await desk.page.locator('.both-texts').waitFor({ timeout: 20_000 });
    expect(await desk.page.locator('.both-texts del').innerText()).toContain('春耕');
    expect(await desk.page.locator('.both-texts ins').innerText()).toContain('秋收');
    expect(await desk.violations()).toEqual([]);
    await desk.picture('desk-monitor-duty');
    await desk.page.getByRole('button', { name: /^豁免/ }).click();
    const dialog = desk.page.getByRole('dialog', { name: /豁免/ });
    await dialog.getByLabel('理由').fill('无');
    await dialog.getByRole('button', { name: /^豁免/ }).click();
    await dialog.getByRole('alert').getByText('理由至少').first().waitFor();
    await dialog.getByLabel('理由').fill('网站迁移，暂停更新');
    await dialog.getByRole('button', { name: /^豁免/ }).click();
    await desk.page.getByRole('region', { name: /经过/ }).getByText('网站迁移，暂停更新').waitFor();
    await desk.page.getByRole('button', { name: /^终止豁免/ }).waitFor();
  });

  it('tells whom to call', async () => {
    const id = await province.dutyOf('防火', '西川市人民政府网站');
    await using desk = await open(`/desk/monitor/duties/${id}`);
    const contacts = desk.page.getByRole('region', { name: /联系人/ });
    await contacts.getByText('李某').waitFor();
    expect(await contacts.getByRole('link').getAttribute('href')).toBe('tel:0990-2345678');
  });

  it('opens a ticket, and closes it when it was put right', slow, async () => {
    await using desk = await open('/desk/monitor/tickets');
    await desk.page.getByText('没有这样的整改单').waitFor();
    await desk.page.getByRole('button', { name: /^下达整改单/ }).click();
    const opening = desk.page.getByRole('dialog', { name: /下达整改单/ });
    await opening.getByRole('combobox', { name: /渠道/ }).click();
    await desk.page.getByTitle('西川市公安局网站').click();
    await desk.page.locator('.ant-select-dropdown').waitFor({ state: 'hidden' });
    await opening.getByLabel('问题与整改要求').fill('请补发两件转载。');
    expect(await desk.violations()).toEqual([]);
    await opening.getByRole('button', { name: /^下达整改单/ }).click();
    await desk.page
      .getByRole('row', { name: /西川市公安局网站/ })
      .getByRole('link')
      .click();
    const step = async (move: RegExp, words: string) => {
      await desk.page.getByRole('button', { name: move }).click();
      const dialog = desk.page.getByRole('dialog', { name: move });
      await dialog.getByRole('textbox').first().fill(words);
      await dialog.getByRole('button', { name: move }).click();
      await desk.page.getByRole('region', { name: /经过/ }).getByText(words).waitFor();
    };
    await step(/^复查未通过/, '仍缺一件。');
    await step(/^复查通过/, '已补齐。');
    await step(/^销号/, '整改完成。');
    await desk.page.getByText('已销号').first().waitFor();
    await desk.picture('desk-monitor-ticket');
  });

  it('decides an appeal with its reason', slow, async () => {
    const dutyId = await province.dutyOf('防火', '东川市公安局网站');
    await province.hub.ask(`mutation ($input: FileAppealInput!) { fileAppeal(input: $input) { __typename } }`, {
      input: { dutyId, ground: 'NOT_OBLIGED', text: '本站不设此栏目。' },
    });
    await using desk = await open('/desk/monitor/appeals');
    await desk.page.getByText('本站不设此栏目。').waitFor();
    expect(await desk.violations()).toEqual([]);
    await desk.page.getByRole('button', { name: /^裁定/ }).click();
    const dialog = desk.page.getByRole('dialog', { name: /裁定/ });
    await dialog.getByLabel('理由').fill('规则方案要求各部门网站转载。');
    await dialog.getByRole('button', { name: /^裁定/ }).click();
    await desk.page.getByText('没有这样的申诉').waitFor();
    await desk.page.getByText(/^全部/).click();
    await desk.page.getByText('不成立').waitFor();
  });

  it('writes a bulletin whose figures stand still, signed by somebody else', slow, async () => {
    await using desk = await open('/desk/monitor/bulletins/new');
    await desk.page.getByLabel('标题').fill('十一月政务信息转载情况通报');
    await desk.page.getByLabel('起始日').fill(beijingDay(Date.now() - 20 * day));
    await desk.page.getByLabel('至少应办').fill('1');
    expect(await desk.violations()).toEqual([]);
    await desk.page.getByRole('button', { name: /^冻结并起草/ }).click();
    await desk.page.getByRole('heading', { name: '十一月政务信息转载情况通报', level: 1 }).waitFor();
    await desk.page
      .getByRole('table', { name: /拟批评的单位/ })
      .getByText('西川市人民政府')
      .waitFor();
    await desk.page.getByRole('table', { name: /冻结与现在/ }).waitFor();
    await desk.page.getByRole('button', { name: /^修改文字/ }).click();
    const editing = desk.page.getByRole('dialog', { name: /修改文字/ });
    await editing.getByRole('button', { name: /^添加表扬/ }).click();
    await editing.getByLabel(/^单位/).fill('柳浦区人民政府');
    await editing.getByLabel(/^事由/).fill('创新转载方式。');
    expect(await desk.violations()).toEqual([]);
    await editing.getByRole('button', { name: /^修改文字/ }).click();
    await desk.page.getByRole('region', { name: /^文字/ }).getByText('创新转载方式').waitFor();
    await desk.picture('desk-monitor-bulletin');
    await makeMove(desk, '送审');
    await desk.page.getByText('待签发').first().waitFor();
    await desk.page.getByRole('button', { name: /^签发/ }).click();
    const own = desk.page.getByRole('dialog', { name: /签发/ });
    await own.getByRole('button', { name: /^签发/ }).click();
    await own.getByRole('alert').waitFor();

    await using second = await open(new URL(desk.page.url()).pathname, {}, province.colleague);
    await makeMove(second, '签发');
    await makeMove(second, '发布');
    await second.page.getByText('已发布').first().waitFor();
    const [file] = await Promise.all([
      second.page.waitForEvent('download'),
      second.page.getByRole('link', { name: /^下载 Word/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.docx$/);
    expect(await second.violations()).toEqual([]);
  });

  it('shows no city the rows of its neighbour', async () => {
    await using east = await open('/desk/monitor/ledger?group=all', {}, province.eastern);
    await east.page.getByRole('checkbox').first().waitFor();
    expect(await east.page.getByRole('table').innerText()).not.toContain('西川市');
    const strange = await province.dutyOf('防火', '东川市人民政府网站');
    await using west = await open(`/desk/monitor/duties/${strange}`, {}, province.western);
    await west.page.getByText('没有这项任务').waitFor();
    await using figures = await open('/desk/monitor?region=990100', {}, province.western);
    await figures.page.getByText('这段时间没有任务').first().waitFor();
  });

  it('fits a phone and is read by everybody, light and dark', slow, async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const path of ['', '/ledger?group=all', '/tickets', '/appeals?group=all']) {
        await using desk = await open(`/desk/monitor${path}`, { ...phone, colorScheme });
        await desk.page.locator('.paged-table').first().waitFor();
        expect(await desk.scrollsSideways()).toBe(false);
        expect(await desk.violations()).toEqual([]);
        if (path === '') await desk.picture(`desk-monitor-phone-${colorScheme}`);
      }
    }
  });

  it('is worked by keyboard: into a region, and back to the way there', async () => {
    await using desk = await open();
    await desk.page.locator('.tile').first().waitFor();
    await desk.page
      .locator('.tile')
      .getByRole('link', { name: /^西川市/ })
      .focus();
    await desk.page.keyboard.press('Enter');
    await desk.page.getByRole('table', { name: /各网站/ }).waitFor();
    expect(new URL(desk.page.url()).searchParams.get('region')).toBe('990200');
    await desk.page.goBack();
    await desk.page.locator('.tile').first().waitFor();
  });

  it('hands out its rows as a file to who is signed in', async () => {
    await using desk = await open('/desk/monitor/ledger');
    await desk.page.getByRole('checkbox').first().waitFor();
    const [file] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('link', { name: /^下载 CSV/ }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.csv$/);
    expect(await readFile(await file.path(), 'utf8')).toContain('西川市人民政府网站');
  });
});

async function makeMove({ page }: BrowserPage, name: string): Promise<void> {
  const button = new RegExp(`^${name}`);
  await page.getByRole('button', { name: button }).click();
  const dialog = page.getByRole('dialog', { name: button });
  await dialog.getByRole('button', { name: button }).click();
  await dialog.waitFor({ state: 'hidden' });
}

function beijingDay(moment: number): string {
  return new Date(moment + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** A copy as a site shows it. */
function pageOf(title: string, text: string): string {
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>${title}</title>
    <meta name="ArticleTitle" content="${title}"><meta name="ContentSource" content="澜平省人民政府办公厅"></head>
    <body><h1>${title}</h1><p>来源：澜平省人民政府办公厅</p><p>${text}</p></body></html>`;
}
