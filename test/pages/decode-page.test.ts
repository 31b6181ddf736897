import { decodePage } from '@dibao/shared/page/decode-page';
import { describe, expect, it } from 'vitest';
import { encodeText, type OldCharset } from '../support/encode-text.ts';

const simplified = '各县（市、区）人民政府，市政府各部门：现将《云溪市防汛应急预案》印发给你们，请认真贯彻执行。';
const traditional = '各縣（市、區）人民政府，市政府各部門：現將《雲溪市防汛應急預案》印發給你們，請認真貫徹執行。';

function page(text: string, declared: string | null): string {
  const meta = declared === null ? '' : `<meta http-equiv="Content-Type" content="text/html; charset=${declared}">`;
  return `<html><head>${meta}<title>${text.slice(0, 9)}</title></head><body><p>${text}</p></body></html>`;
}

const charsets: readonly (OldCharset | 'utf-8')[] = ['utf-8', 'gb18030', 'big5', 'utf-16le'];
const declarations = [null, 'utf-8', 'gb2312', 'gb18030', 'GBK', 'big5', 'iso-8859-1', 'unheard-of'];
const cases = charsets.flatMap((charset) => declarations.map((declared) => [charset, declared] as const));

describe('the bytes of a page', () => {
  it.each(cases)('in %s that it declares as %s come out right', (charset, declared) => {
    const text = charset === 'big5' ? traditional : simplified;
    for (const contentType of [null, `text/html;charset=${declared}`, 'text/html']) {
      const decoded = decodePage(encodeText(page(text, declared), charset), contentType);
      expect(decoded.text).toContain(text);
      expect(decoded.charset).toBe(charset);
    }
  });

  it('with one damaged sign are still UTF-8', () => {
    const bytes = Buffer.concat([
      Buffer.from(page(simplified, 'gbk')),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from('<p>终</p>'),
    ]);
    expect(decodePage(bytes, null)).toMatchObject({ charset: 'utf-8', declared: 'gb18030' });
  });

  it('of a few signs follow what is declared', () => {
    expect(decodePage(encodeText('<meta charset=gbk><p>通知</p>', 'gb18030'), null).text).toContain('通知');
    expect(decodePage(encodeText('<meta charset=gbk><p>联通</p>', 'gb18030'), null).text).toContain('联通');
    expect(decodePage(Buffer.from('<p>plain</p>'), 'text/html; charset=GB2312').charset).toBe('gb18030');
  });
});
