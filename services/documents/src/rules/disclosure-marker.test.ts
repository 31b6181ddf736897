import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDisclosureMarker } from './disclosure-marker.ts';

const body = '各县人民政府：\n现将有关事项通知如下。\n松原省人民政府办公厅\n2026年3月2日\n\n';

describe('findDisclosureMarker', () => {
  it.each([
    ['（此件公开发布）', 'PROACTIVE'],
    ['(此件公开发布)', 'PROACTIVE'],
    ['　　（此件公开发布）', 'PROACTIVE'],
    ['（此件依申请公开）', 'ON_REQUEST'],
    ['（此件不公开）', 'NOT_DISCLOSED'],
    ['此件主动公开', 'PROACTIVE'],
    ['此件不予公开。', 'NOT_DISCLOSED'],
    ['（此件公開發布）', 'PROACTIVE'],
    ['(此件公開發(fā)布)', 'PROACTIVE'],
    ['(此件依申請公開)', 'ON_REQUEST'],
    ['（ 此 件 公 开 发 布 ）', 'PROACTIVE'],
    ['公开方式：主动公开', 'PROACTIVE'],
    ['信息公开属性：依申请公开', 'ON_REQUEST'],
  ])('reads %s after the signature', (marker, disclosure) => {
    const text = `${body}${marker}\n`;
    const found = findDisclosureMarker(text);
    expect(found?.disclosure).toBe(disclosure);
    expect(text.slice(found?.index).startsWith(found?.text ?? '?')).toBe(true);
  });

  it('reads a marker on the line of the signature or its date, and one that other matter follows', () => {
    expect(findDisclosureMarker('……执行。\n松原省人民政府办公厅（此件公开发布）')?.disclosure).toBe('PROACTIVE');
    expect(findDisclosureMarker('……执行。\n松原省人民政府 2026年3月2日（此件不公开）')?.disclosure).toBe(
      'NOT_DISCLOSED',
    );
    expect(findDisclosureMarker(`${body}（此件公开发布）\n\n松原省某某方案\n\n第一条……`)?.disclosure).toBe('PROACTIVE');
    expect(findDisclosureMarker('……执行。（此件公开发布） 抄送：省委办公厅。')?.disclosure).toBe('PROACTIVE');
  });

  it.each([
    '印发时应标注“此件公开发布”“此件依申请公开”“此件不公开”三种属性之一。',
    '对提出“此件不公开”的，须说明理由。',
    '在文件末页标注（此件公开发布）字样。',
    '标注此件公开发布或者\n此件不公开属性的，从其规定。',
    '此件公开发布后，各单位应当及时转载。',
    '属性为（此件公开发布）、（此件不公开）的文件',
  ])('is not taken in by a text that speaks of markers: %s', (sentence) => {
    expect(findDisclosureMarker(`${body}${sentence}\n`)).toBeNull();
  });

  it('takes the most restrictive of markers that disagree', () => {
    expect(findDisclosureMarker('（此件公开发布）\n正文\n（此件不公开）\n（此件公开发布）')?.disclosure).toBe(
      'NOT_DISCLOSED',
    );
  });

  it('says when only a shortened text may be public', () => {
    expect(findDisclosureMarker('（此件删减后公开）')).toMatchObject({
      disclosure: 'PROACTIVE',
      isAfterRedaction: true,
    });
  });

  it('never throws, and points into the text', () => {
    const alphabet = fc.constantFrom(...'此件公开開发發布不依申请主动()（） \n“”。年日(fā)');
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 200 }), (text) => {
        const found = findDisclosureMarker(text);
        expect(found === null || text.startsWith(found.text, found.index)).toBe(true);
      }),
    );
  });

  it.each(['此件', ' ', '此件公开发布', '公开方式：', '(', '此件 (fa) '])(
    'takes linear time on megabytes of %j',
    (unit) => {
      const started = performance.now();
      findDisclosureMarker(unit.repeat(Math.ceil(4_000_000 / unit.length)));
      expect(performance.now() - started).toBeLessThan(4_000);
    },
  );
});
