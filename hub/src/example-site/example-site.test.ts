import { mkdtempDisposable, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveExampleSite } from './serve-example-site.ts';

const writtenAt = new Date('2026-11-20T01:30:00Z');

/** Writes an event as the follower does. */
async function writeEvent(
  folder: string,
  position: number,
  kind: string,
  more: { title?: string; force?: string } = {},
) {
  const path = join(folder, `${String(position).padStart(12, '0')}-${kind}-r1.json`);
  const { title = '关于"防火"的通知', force } = more;
  const event = {
    ...{
      position,
      kind,
      releaseId: 'r1',
      edition: 1,
      reason: null,
      text: kind === 'WITHDRAWN' ? 'ABSENT' : 'VERIFIED',
    },
    envelope: JSON.stringify({ release: { title, column: '澜平政务' }, force: force ? { legalForce: force } : null }),
    release: {
      ...{
        title,
        column: '澜平政务',
        url: 'https://www.lanping.gov.example/1.html',
        origin: { name: '澜平省人民政府' },
      },
      document: {
        ...{ documentNumber: '澜政发〔2026〕1号', body: '第一段 <b>。\n第二段。' },
        attachments: [{ name: '附件1.doc', url: 'https://www.lanping.gov.example/1.doc' }],
      },
    },
  };
  await writeFile(path, JSON.stringify(event));
  await utimes(path, writtenAt, writtenAt);
}

describe('the example site', () => {
  async function withSite<T>(use: (folder: string, get: (path: string) => Promise<string>) => Promise<T>): Promise<T> {
    await using folder = await mkdtempDisposable(join(tmpdir(), 'dibao-example-'));
    await using site = await serveExampleSite({ folder: folder.path, name: '柳浦区人民政府', port: 0 });
    const get = async (path: string) =>
      (await fetch(`${site.url}${path}`, { signal: AbortSignal.timeout(5_000) })).text();
    return await use(folder.path, get);
  }

  it('says how to fill it while it is empty', () =>
    withSite(async (_folder, get) => expect(await get('/')).toContain('pnpm hub follow')));

  it('shows a copy whole, with its tags, in its column', () =>
    withSite(async (folder, get) => {
      await writeEvent(folder, 1, 'PUBLISHED');
      expect(await get('/')).toContain('<a href="/columns/%E6%BE%9C%E5%B9%B3%E6%94%BF%E5%8A%A1/">澜平政务</a>');
      expect(await get('/columns/%E6%BE%9C%E5%B9%B3%E6%94%BF%E5%8A%A1/')).toContain('<a href="/copies/r1.html">');
      const page = await get('/copies/r1.html');
      expect(page).toContain('<meta name="ArticleTitle" content="关于&quot;防火&quot;的通知">');
      expect(page).toContain('<meta name="PubDate" content="2026-11-20 09:30">');
      expect(page).toContain('<meta name="ContentSource" content="澜平省人民政府">');
      expect(page).toContain('<p>第一段 &lt;b&gt;。</p>\n<p>第二段。</p>');
      expect(page).toContain('<a href="https://www.lanping.gov.example/1.doc">附件1.doc</a>');
    }));

  it('follows a correction, a change of force and a recall', () =>
    withSite(async (folder, get) => {
      await writeEvent(folder, 1, 'PUBLISHED');
      await writeEvent(folder, 2, 'CORRECTED', { title: '更正后的标题' });
      expect(await get('/copies/r1.html')).toContain('<h1>更正后的标题</h1>');
      await writeEvent(folder, 3, 'FORCE_CHANGED', { title: '更正后的标题', force: 'REPEALED' });
      expect(await get('/copies/r1.html')).toContain('【已废止】');
      await writeEvent(folder, 4, 'WITHDRAWN');
      expect(await get('/copies/r1.html')).toBe('not here');
    }));

  it('answers hostile addresses with nothing', () =>
    withSite(async (_folder, get) => {
      expect(await get('/columns/%E6%BE/')).toBe('not here');
      expect(await get('/copies/../../etc/passwd')).toBe('not here');
    }));
});
