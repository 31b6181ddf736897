import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasBrowser, launchBrowser, type TestBrowser } from '../support/browser.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

describe.skipIf(!hasBrowser)('the work desks in a browser', () => {
  let hub: TestHub;
  let browser: TestBrowser;
  beforeAll(async () => {
    [hub, browser] = await Promise.all([startTestHub(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser[Symbol.asyncDispose]();
    await hub[Symbol.asyncDispose]();
  });

  it('open under a policy that lets nothing inline run, and tell who is not signed in', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await using desk = await browser.open(`${hub.url}/desk`, { colorScheme });
      await desk.page.getByText('尚未登录').waitFor();
      expect(await desk.violations()).toEqual([]);
      expect(desk.complaints).toEqual([]);
      await desk.picture(`desk-${colorScheme}`);
    }
  });
});
