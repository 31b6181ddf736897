import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf, normalisedBody } from './digest.ts';
import { normaliseForSearch, normaliseText } from './text-normalise.ts';

const corpus = new URL('../../../../shared/corpus/gazette.jsonl', import.meta.url);
const glossedSample = new URL('../../../../shared/sources/s1-guizhou-2013.txt', import.meta.url);

const fragment = fc.constantFrom(
  '區(qū)',
  '轉（zhuǎn）',
  '網(wǎng)',
  '國',
  '务',
  ' ',
  '\u3000',
  '\n',
  'Ａ',
  'b',
  '７',
  '(',
  '〔',
  '﹝',
  '∶',
  'e\u0301',
  '\u{2f800}',
  '\u{20bb7}',
  '\ue000',
  '\u200b',
  '，',
);
const anyText = fc.oneof(
  fc.array(fragment).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

describe('normalising text for search', () => {
  it.each([
    ['國務院辦公廳', '国务院办公厅'],
    ['加強監(jiān)管和區(qū)域轉（zhuǎn）型', '加强监管和区域转型'],
    ['甘政办发 ﹝２０１７﹞ ４号', '甘政办发[2017]4号'],
    ['2026-06-13 14∶06', '2026-06-13 14:06'],
    ['局　　長', '局长'],
    ['ＷＴＯ  Rules', 'wto rules'],
    ['二○○五年', '二〇〇五年'],
    ['「放管服」与“放管服”', '"放管服"与"放管服"'],
    ['\uf9e4由', '理由'],
    ['政\u200b务', '政务'],
  ])('writes %s as %s', (original, expected) => {
    expect(normaliseForSearch(original)).toBe(expected);
  });

  it('keeps an abbreviation in parentheses, which is no reading', () => {
    expect(normaliseForSearch('世界贸易组织(wto)')).toBe('世界贸易组织(wto)');
  });

  it('keeps surrogate pairs and private-use characters', () => {
    expect(normaliseForSearch('𠮷\ue123')).toBe('𠮷\ue123');
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(anyText, (original) => {
        const once = normaliseForSearch(original);
        expect(normaliseForSearch(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds a query inside a text whatever stands around it', () => {
    fc.assert(
      fc.property(fc.constantFrom('張昇', '乾隆', '瞭解', '著作權', '發(fā)布'), anyText, (phrase, around) => {
        expect(normaliseForSearch(`${around}。${phrase}。${around}`)).toContain(normaliseForSearch(phrase));
      }),
    );
  });
});

describe('leading ranges back to the original', () => {
  it('covers the character together with the reading behind it', () => {
    const original = '各區(qū)域发展';
    const { text, toOriginal } = normaliseText(original);
    const at = text.indexOf('区域');
    expect(original.slice(...toOriginal(at, at + 2))).toBe('區(qū)域');
  });

  it('leaves dropped space at the rims outside and inside in', () => {
    const original = '  局　　長　陳';
    const { text, toOriginal } = normaliseText(original);
    expect(original.slice(...toOriginal(0, text.indexOf('陈')))).toBe('局　　長');
  });

  it('gives ranges that normalise to what they were asked for', () => {
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 30 }), fc.nat(40), fc.nat(40), (parts, from, length) => {
        const original = parts.join('');
        const { text, toOriginal } = normaliseText(original);
        const characters = [...text];
        const start = characters.slice(0, from).join('').length;
        const wanted = characters.slice(from, from + length).join('');
        const [first, last] = toOriginal(start, start + wanted.length);
        expect(normaliseForSearch(original.slice(first, last))).toBe(wanted.trim());
      }),
    );
  });

  it('gives ordered ranges that do not overlap for neighbours', () => {
    fc.assert(
      fc.property(fc.array(fragment, { minLength: 1 }), (parts) => {
        const original = parts.join('');
        const { text, toOriginal } = normaliseText(original);
        let previous = 0;
        for (let start = 0; start < text.length;) {
          const end = start + String.fromCodePoint(text.codePointAt(start) ?? 0).length;
          const [first, last] = toOriginal(start, end);
          expect(first).toBeGreaterThanOrEqual(previous);
          expect(last).toBeGreaterThan(first);
          previous = last;
          start = end;
        }
        expect(previous).toBeLessThanOrEqual(original.length);
      }),
    );
  });
});

describe('the body over which digests are taken', () => {
  it('is the same for line ends, trailing space and a byte order mark of any kind', () => {
    expect(normalisedBody('\ufeff一、总则 \r\n第一条\u3000\r\n\r\n')).toBe('一、总则\n第一条');
  });

  it('keeps script, width and indentation as published', () => {
    expect(normalisedBody('　　國辦發〔２０１３〕')).toBe('　　國辦發〔２０１３〕');
  });

  it('has a digest that names its algorithm', () => {
    expect(digestOf('')).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });
});

describe.skipIf(!existsSync(corpus))(
  '26 million characters of a real gazette (skipped without ../shared/corpus)',
  () => {
    it('normalise at more than 1.3 million characters a second (all within 20 s), and once is enough', () => {
      const bodies = readFileSync(corpus, 'utf8').split('\n').filter(Boolean).map(bodyOf);
      const started = performance.now();
      const normal = bodies.map(normaliseForSearch);
      const seconds = (performance.now() - started) / 1000;
      expect(bodies.reduce((sum, body) => sum + body.length, 0) / seconds).toBeGreaterThan(1_300_000);
      expect(normal.filter((text) => normaliseForSearch(text) !== text)).toEqual([]);
    });
  },
);

describe.skipIf(!existsSync(glossedSample))(
  'the sample damaged by a script conversion (skipped without ../shared/sources)',
  () => {
    it('has no reading left where the character before it survived', () => {
      expect(normaliseForSearch(readFileSync(glossedSample, 'utf8'))).not.toMatch(
        /\p{Script=Han}\([a-zɑɡ]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]/u,
      );
    });
  },
);

function bodyOf(line: string): string {
  const record: unknown = JSON.parse(line);
  return typeof record === 'object' && record !== null && 'body' in record && typeof record.body === 'string'
    ? record.body
    : '';
}
