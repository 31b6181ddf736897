import { describe, expect, it } from 'vitest';
import { issuesOfProof, type ManualProof } from './manual-proof.ts';

const published = new Date('2026-11-20T01:00:00Z');
const now = new Date('2026-11-20T03:00:00Z');
const png = Buffer.from('\x89PNG\r\n\x1a\n and more', 'latin1').toString('base64');
const proof: ManualProof = {
  note: '村务公开栏已张贴。',
  postedAt: new Date('2026-11-20T02:00:00Z'),
  file: { name: '公开栏.png', mediaType: 'image/png', content: png },
};
const paths = (of: Partial<ManualProof>) => issuesOfProof({ ...proof, ...of }, published, now).map(({ path }) => path);

describe('a manual proof', () => {
  it('with a picture or an address is taken', () => {
    expect(paths({})).toEqual([]);
    expect(paths({ file: null, url: 'https://app.example.cn/share/1' })).toEqual([]);
  });

  it('that shows nothing, says nothing or lies outside of time is refused', () => {
    expect(paths({ file: null })).toEqual(['file']);
    expect(paths({ note: ' ' })).toEqual(['note']);
    expect(paths({ postedAt: new Date('2026-11-20T00:00:00Z') })).toEqual(['postedAt']);
    expect(paths({ postedAt: new Date('2026-11-21T00:00:00Z') })).toEqual(['postedAt']);
    expect(paths({ url: 'javascript:alert(1)' })).toEqual(['url']);
  });

  it('whose file is empty, too large or something else than it says is refused', () => {
    const file = (of: object) => paths({ file: { name: 'a', mediaType: 'image/png', content: png, ...of } });
    expect(file({ content: '' })).toEqual(['file.content']);
    expect(file({ content: Buffer.alloc(2 * 1024 * 1024 + 1).toString('base64') })).toEqual(['file.content']);
    expect(file({ mediaType: 'image/jpeg' })).toEqual(['file.mediaType']);
    expect(file({ mediaType: 'text/html' })).toEqual(['file.mediaType']);
    expect(file({ mediaType: 'constructor' })).toEqual(['file.mediaType']);
  });
});
