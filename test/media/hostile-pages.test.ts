import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { articlePage } from '../support/invented-pages.ts';
import { createInventedSite, type InventedSite } from '../support/invented-site.ts';
import { encodeText } from '../support/encode-text.ts';
import { until } from '../support/until.ts';
import { type InventedCountry, seedCountry } from './invented-country.ts';
import { createMediaStack, type MediaStack } from './media-stack.ts';
import { webmaster } from './watched-site.ts';

const title = '云岭省人民政府办公厅关于做好冬季供暖保障工作的通知';
const body = `各市人民政府，省政府各部门：
为做好今年冬季供暖保障工作，经省人民政府同意，现将有关事项通知如下。
一、各市要在2026年11月15日前完成供暖设施检修，检修率不得低于98%。
二、供暖企业不得擅自停暖，确需停暖的应当提前24小时公告。
本通知自印发之日起施行。`;
const page = articlePage({ title, body });
const mega = 1024 * 1024;

interface Duty {
  readonly state: string;
  readonly evidence: readonly {
    readonly kind: string;
    readonly finalUrl: string | null;
    readonly reason: string | null;
  }[];
}

/** Whatever a page is: a recorded fact, and the next one is looked at all the same. */
describe('a reported page', () => {
  let media: MediaStack;
  let country: InventedCountry;
  let site: InventedSite;

  beforeAll(async () => {
    media = await createMediaStack({ looks: true });
    country = await seedCountry(media);
  });
  afterAll(async () => media[Symbol.asyncDispose]());
  beforeEach(async ({ onTestFinished }) => {
    site = await createInventedSite();
    onTestFinished(() => site[Symbol.asyncDispose]());
    await media.orm.em
      .fork()
      .execute(`update channel set host_key = '${new URL(site.url).host}' where id = '${country.sites.east}'`);
  });

  /** Reports an address and answers what became of the duty, with the evidence of the look. */
  async function report(url: string) {
    const { releaseId } = media.documents.append('PUBLISHED', { origin: country.agencies.province, title, body });
    const reports = [{ releaseId, channelId: country.sites.east, url }];
    const as = webmaster(country);
    await media.ask(`mutation ($input: ReportRepostsInput!) { reportReposts(input: $input) { __typename } }`, {
      ...{ as, variables: { input: { reports } } },
    });
    media.now = new Date(media.now.getTime() + 1_000);
    const ask = async () => {
      const { data } = await media.ask<{ repostDuties: { edges: { node: Duty }[] } }>(
        `query ($filter: DutyFilter) { repostDuties(filter: $filter) { edges { node {
           state evidence { kind finalUrl reason } } } } }`,
        { as, variables: { filter: { releaseId, channelId: country.sites.east } } },
      );
      return data.repostDuties.edges[0]?.node;
    };
    const duty = await until(ask, (found) => found !== undefined && found.state !== 'CLAIMED');
    return { state: duty?.state, look: duty?.evidence.findLast(({ kind }) => kind === 'LOOK') };
  }

  it('of 100 MB is not read to its end', async () => {
    let sent = 0;
    const url = site.serve('/large.html', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const write = () => {
        while (sent < 100 * mega && response.write(Buffer.alloc(mega, 'a'))) sent += mega;
        if (sent < 100 * mega) response.once('drain', write);
        else response.end();
      };
      write();
    });
    expect(await report(url)).toMatchObject({ state: 'UNREACHABLE', look: { reason: expect.any(String) } });
    expect(sent).toBeLessThan(50 * mega);
  });

  it('that is a gzip bomb is not unpacked to its end', async () => {
    const bomb = gzipSync(Buffer.alloc(200 * mega));
    const url = site.serve('/bomb.html', { headers: { 'content-encoding': 'gzip' }, body: bomb });
    expect(await report(url)).toMatchObject({ state: 'UNREACHABLE' });
  });

  it('in GB18030 that says it is UTF-8 is read', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const url = site.serve('/gbk.html', { headers, body: encodeText(page, 'gb18030') });
    expect(await report(url)).toMatchObject({ state: 'VERIFIED' });
  });

  it('of broken markup is read', async () => {
    const broken = page.replaceAll('</p>', '').replaceAll('</div>', '').replace('</head>', '<div><b><table>');
    expect(await report(site.serve('/broken.html', broken))).toMatchObject({ state: 'VERIFIED' });
  });

  it('nested a hundred thousand deep holds nobody up', async () => {
    const url = site.serve('/deep.html', `${'<div>'.repeat(100_000)}${page}`);
    expect((await report(url)).state).not.toBe('CLAIMED');
    expect((await report(site.serve('/a.html', page))).state).toBe('VERIFIED');
  });

  it('behind a redirect to another host is judged there, and where it stands is kept', async () => {
    await using other = await createInventedSite();
    const copy = other.serve('/moved.html', page);
    const url = site.serve('/a.html', { status: 302, headers: { location: copy } });
    expect(await report(url)).toMatchObject({ state: 'VERIFIED', look: { finalUrl: copy } });
  });

  it('behind a redirect to a private address is not fetched', async () => {
    const url = site.serve('/a.html', { status: 302, headers: { location: 'http://127.0.0.2:80/secret' } });
    expect(await report(url)).toMatchObject({
      state: 'UNREACHABLE',
      look: { reason: expect.stringContaining('FETCH_ALLOW') },
    });
  });

  it('that sends its reader on by script is followed', async () => {
    site.serve('/real.html', page);
    const url = site.serve('/jump.html', `<script>location.href = "/real.html"</script>`);
    expect(await report(url)).toMatchObject({ state: 'VERIFIED', look: { finalUrl: `${site.url}/real.html` } });
  });

  it('that redirects in a circle is a recorded fact', async () => {
    const url = site.serve('/loop.html', { status: 302, headers: { location: '/loop.html' } });
    expect(await report(url)).toMatchObject({ state: 'UNREACHABLE' });
  });
});
