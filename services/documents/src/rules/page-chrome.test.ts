import { describe, expect, it } from 'vitest';
import { hasPageChrome, stripPageChrome } from './page-chrome.ts';

describe('stripPageChrome', () => {
  it('takes the page off and keeps the column path', () => {
    const page =
      '今天是2026年3月2日\n您的位置：首页 > 信息公开 > 水利文件\n字号：大 中 小\n正文第一行\n打印 关闭\n浏览次数：12';
    expect(stripPageChrome(page)).toEqual({ text: '正文第一行', columnPath: '信息公开>水利文件', hasChrome: true });
    expect(stripPageChrome('首页>政务公开>通知\n正文').columnPath).toBe('政务公开>通知');
  });

  it.each([
    '正文\n大\n中\n小',
    '各单位应当及时打印和关闭相关页面，并返回首页。',
    '当前位置不变，继续施工。',
    '一、下载\n二、关闭',
    '',
  ])('leaves a text without a page alone: %j', (text) => {
    expect(stripPageChrome(text)).toEqual({ text, columnPath: null, hasChrome: false });
    expect(hasPageChrome(text)).toBe(false);
  });

  it('does not choke on a line that is nearly all buttons', () => {
    const started = performance.now();
    const line = `${'大     '.repeat(13)}完`;
    expect(hasPageChrome(`${line}\n`.repeat(1_000))).toBe(false);
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
