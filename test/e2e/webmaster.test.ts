import { runAgent } from '@dibao/client/agent';
import { serveExampleSite } from '@dibao/hub/example-site/serve-example-site';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommandLine, createCommandLine } from '../support/command-line.ts';
import { createDocumentsApi } from '../support/documents-api.ts';
import { startTestHub, type TestHub } from '../support/hub.ts';

const agencies = [
  { sourceId: 'lp', name: '澜平省人民政府', kind: 'GOVERNMENT', level: 'PROVINCE', divisionCode: '990000' },
  {
    ...{ sourceId: 'lp-liupu', name: '柳浦区人民政府', kind: 'GOVERNMENT', level: 'COUNTY', divisionCode: '990102' },
    parentSourceId: 'lp',
  },
];
const paper = {
  id: 'lp-2026-1',
  title: '澜平省人民政府关于做好春季防火工作的通知',
  docNumber: '澜政发〔2026〕1号',
  issuers: ['澜平省人民政府'],
  body: '各区人民政府：\n一、自3月1日起，林区禁止一切野外用火。\n二、各区应当于3月5日前完成检查，并将结果报省应急管理厅。\n澜平省人民政府\n2026年2月20日',
  sourceUrl: 'https://www.lanping.gov.cn/art/1.html',
  publishedOn: '2026-02-21',
  signedOn: '2026-02-20',
};

describe('a webmaster who has never seen the hub', () => {
  const opened = new AsyncDisposableStack();
  let hub: TestHub;
  let documents: ReturnType<typeof createDocumentsApi<string | null>>;
  let site: { readonly url: string };
  let channelId: string;
  let token: string;
  let tokenFile: string;
  let shell: CommandLine;

  beforeAll(async () => {
    hub = opened.use(await startTestHub({ looks: true }));
    documents = createDocumentsApi<string | null>(hub);
    const folder = await mkdtemp(join(hub.dataDir, 'copies-'));
    site = opened.use(await serveExampleSite({ name: '柳浦区人民政府', folder, port: 0 }));
    await hub.importRecords('agencies', agencies);
    await hub.importRecords('sites', [
      { sourceId: 'site-liupu', name: '柳浦区人民政府', url: `${site.url}/`, ownerSourceId: 'lp-liupu' },
    ]);
    await hub.importRecords('documents', [paper]);
    channelId = (await hub.ask(`{ sites { edges { node { id } } } }`)).data.sites.edges[0].node.id;
    token = await hub.token('site', { channelIds: [channelId] });

    tokenFile = join(hub.dataDir, 'token.txt');
    await writeFile(tokenFile, token);
    shell = opened.use(await createCommandLine({ gateway: hub.url }));

    const stop = new AbortController();
    const agent = runAgent({ url: hub.url, after: 'EARLIEST', out: folder, signal: stop.signal, say: () => {} });
    opened.defer(async () => {
      stop.abort();
      await agent;
    });
  });
  afterAll(() => opened.disposeAsync());

  const access = () => ['--channel', channelId, '--url', hub.url, '--token-file', tokenFile];
  const owed = async () => (await shell.run('duties', ...access())).out;

  /** Waits until the copy stands on the site as the follower wrote it, reports it, and answers what the hub found. */
  async function report(releaseId: string, isThere: (page: string) => boolean): Promise<string> {
    const copy = `${site.url}/copies/${releaseId}.html`;
    await expect.poll(async () => isThere(await (await fetch(copy)).text()), { timeout: 20_000 }).toBe(true);
    const { out, notes } = await shell.run('report', releaseId, copy, ...access());
    expect(notes).toBe('');
    return out;
  }

  it(
    'follows, reposts, reports, and sees the copy VERIFIED; then its correction, and its recall',
    { timeout: 120_000 },
    async () => {
      const { id: documentId } = await documents.document(paper.id);
      const release = await documents.publish({ documentId, basis: 'ALREADY_PUBLIC', url: paper.sourceUrl });
      await expect.poll(owed, { timeout: 20_000 }).toContain('repost [OPEN');
      expect(await owed()).toContain('(A01)');
      expect(await report(release.id, (page) => page.includes('林区禁止一切野外用火'))).toContain('repost [VERIFIED');

      await documents.correct({ releaseId: release.id, title: '澜平省人民政府关于做好春季森林防火工作的通知' });
      await expect.poll(owed, { timeout: 20_000 }).toContain('replace [OPEN');
      expect(await report(release.id, (page) => page.includes('春季森林防火'))).toContain('replace [VERIFIED');

      await documents.withdraw({ releaseId: release.id });
      await expect.poll(owed, { timeout: 20_000 }).toContain('take down [OPEN');
      expect(await report(release.id, (page) => page === 'not here')).toContain('take down [VERIFIED');
      expect(await shell.run('duties', ...access())).toMatchObject({ out: '', notes: 'There are no such duties.' });
    },
  );
});
