import { readPage } from '@dibao/shared/page/read-page';
import { describe, expect, it } from 'vitest';
import { showsLabel } from './label-shown.ts';

const body = '一、本办法自2026年1月1日起施行。\n二、《云岭省供暖管理规定》同时废止。';

function shows(label: string, legalForce: string): boolean {
  const html = `<title>供暖办法</title>${label}<h1>供暖办法</h1>${body
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}`;
  const page = readPage(
    Buffer.from(html),
    new Headers({ 'content-type': 'text/html; charset=utf-8' }),
    'https://a.example/',
  );
  return showsLabel(page, legalForce, body);
}

describe('a label', () => {
  it.each([
    ['<p>有效性：废止</p>', 'REPEALED', true],
    ['<td>有效性</td><td>废止</td>', 'REPEALED', true],
    ['<h1>【已废止】供暖办法</h1>', 'REPEALED', true],
    ['', 'REPEALED', false],
    ['<p>有效性：有效</p>', 'REPEALED', false],
    ['<p>本文件已失效</p>', 'EXPIRED', true],
    ['<p>有效性：部分失效</p>', 'PARTIALLY_IN_FORCE', true],
    ['<p>有效性：失效</p>', 'PARTIALLY_IN_FORCE', false],
    ['<p>有效性：有效</p>', 'IN_FORCE', true],
    ['<p>有效性：失效</p>', 'IN_FORCE', false],
  ])('“%s” says %s: %s', (label, legalForce, isShown) => {
    expect(shows(label, legalForce)).toBe(isShown);
  });
});
