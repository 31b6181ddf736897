import { existsSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Where Chromium is: `CHROMIUM`, or where systems put it; undefined: it is not here. */
const chromiumPath = [process.env['CHROMIUM'] ?? '', ...places].find((path) => path !== '' && existsSync(path));

/** Whether the browser tests can run. Where they cannot, they are skipped; with CI=true that fails the checks. */
export const hasBrowser = chromiumPath !== undefined;

if (!hasBrowser) {
  process.stderr.write(
    'Chromium is not here (apt-get install chromium fonts-noto-cjk, or CHROMIUM=/path): the browser tests are skipped.\n',
  );
}

/** Screenshots of the tests go here, when `SCREENSHOTS=1` asks for them. */
const pictures = new URL('../../docs/images/portal/', import.meta.url);
const takesPictures = process.env['SCREENSHOTS'] === '1';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** A page of a browser with what went wrong on it. */
export interface BrowserPage extends AsyncDisposable {
  readonly page: Page;
  /** Errors of scripts, refusals of the policy, parts that did not load. */
  readonly complaints: readonly string[];
  /** What axe finds that keeps people from reading the page: rule and place. */
  violations(): Promise<string[]>;
  /** How much moved while the page came, see https://web.dev/cls. */
  layoutShift(): Promise<number>;
  /** Whether something is wider than the window. */
  scrollsSideways(): Promise<boolean>;
  /** Keeps a picture under docs/images/portal, when asked to. */
  picture(name: string): Promise<void>;
}

/** A browser for one test file. */
export async function launchBrowser() {
  const browser = await chromium.launch({ executablePath: chromiumPath ?? '', args: ['--no-sandbox'] });
  return {
    /** A window of its own, with its own cookies and storage. */
    async open(address: string, options: BrowserContextOptions = {}): Promise<BrowserPage> {
      const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai', ...options });
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      await page.goto(address);
      return {
        page,
        complaints,
        violations: () => violationsOf(page),
        layoutShift: () => page.evaluate(sumOfShifts),
        scrollsSideways: () =>
          page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
        async picture(name) {
          if (!takesPictures) return;
          await mkdir(pictures, { recursive: true });
          await page.screenshot({ path: new URL(`${name}.png`, pictures).pathname });
        },
        [Symbol.asyncDispose]: () => context.close(),
      };
    },
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
export type TestBrowser = Awaited<ReturnType<typeof launchBrowser>>;

async function violationsOf(page: Page): Promise<string[]> {
  await page.waitForFunction(isAtRest);
  // By the debugger and not as a script of the page, whose policy would refuse it.
  await page.evaluate(await readFile(axe, 'utf8'));
  return page.evaluate(async () => {
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run({ runOnly: tags });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  });
}

/** Nothing comes or goes any more: what is half transparent for a moment has no contrast to judge. What turns for ever may turn. */
function isAtRest(): boolean {
  const isOver = (animation: Animation) =>
    animation.playState !== 'running' || animation.effect?.getComputedTiming().iterations === Infinity;
  return document.getAnimations().every(isOver);
}

function sumOfShifts(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0));
    }).observe({ type: 'layout-shift', buffered: true });
    // Where nothing moved there is no entry, and nobody is told.
    setTimeout(() => resolve(0), 200);
  });
}
