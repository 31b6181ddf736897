import { readPage } from '@dibao/shared/page/read-page';
import { describe, expect, it } from 'vitest';
import { listEntriesOf } from './list-entries.ts';
import { matchEntry } from './match-entry.ts';

const release = {
  title: '云岭省人民政府办公厅关于做好冬季供暖保障工作的通知',
  documentNumber: '云政办发〔2026〕18号',
  url: 'https://www.yunling.example/art/1.html',
};

describe('an entry of a column', () => {
  it.each([
    ['云岭省人民政府办公厅关于做好冬季供暖保障工作的通知', 'REPOST'],
    ['云岭省人民政府办公厅 关于做好冬季供暖保障工作的通知 ', 'REPOST'],
    ['雲嶺省人民政府辦公廳關於做好冬季供暖保障工作的通知', 'REPOST'],
    ['云岭省人民政府办公厅关于做好冬季供暖保…', 'REPOST'],
    ['转载：云岭省人民政府办公厅关于做好冬季供暖保障工作的通知（全文）', 'REPOST'],
    ['供暖通知（云政办发[2026]18号）', 'REPOST'],
    ['云岭省人民政府办公厅', null],
    ['云岭省人民政府办公厅关于做好夏季防汛工作的通知', null],
    ['关于做好冬季供暖保障工作的通知', null],
  ])('“%s” speaks of the release: %s', (title, match) => {
    expect(matchEntry({ url: 'https://dongchuan.example/a.html', title }, release)).toBe(match);
  });

  it('that leads to the origin is a link, whatever it says', () => {
    expect(matchEntry({ url: 'http://yunling.example/art/1.html', title: '供暖' }, release)).toBe('LINK');
  });
});

describe('a list page', () => {
  const read = (html: string) =>
    listEntriesOf(
      readPage(Buffer.from(html), new Headers({ 'content-type': 'text/html; charset=utf-8' }), 'https://a.example/l/'),
    );

  it('gives its entries with the day beside them', () => {
    const html = `<ul><li><a href="/">首页</a></li></ul><ul>
      <li><a href="a.html">关于做好冬季供暖保障工作的通知</a><span>2026-11-20</span></li>
      <li><span>[2026-11-19]</span> <a href="b.html" title="关于进一步加强政府网站内容建设的意见">关于进一步加强政府网站内…</a></li>
      <li><a href="a.html">关于做好冬季供暖保障工作的通知</a></li></ul>`;
    expect(read(html)).toEqual([
      { url: 'https://a.example/l/a.html', title: '关于做好冬季供暖保障工作的通知', listedOn: '2026-11-20' },
      { url: 'https://a.example/l/b.html', title: '关于进一步加强政府网站内容建设的意见', listedOn: '2026-11-19' },
    ]);
  });

  it('without entries gives none', () => {
    expect(read('<p>暂无内容</p>')).toEqual([]);
  });
});
