import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileDataSchema, readDataFile } from './data-file.ts';

interface Shelf {
  readonly books: readonly { readonly title: string; readonly pages?: number }[];
}
const isShelf = compileDataSchema<Shelf>({
  type: 'object',
  required: ['books'],
  additionalProperties: false,
  properties: {
    books: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title'],
        additionalProperties: false,
        properties: { title: { type: 'string', minLength: 1 }, pages: { type: 'integer', minimum: 1 } },
      },
    },
  },
});

function mistakesOf(text: string) {
  const read = readDataFile(text, isShelf);
  return 'mistakes' in read ? read.mistakes.map(({ line, path, message }) => `${line} ${path} ${message.en}`) : [];
}

describe('a file of data', () => {
  it('is read as YAML and as JSON alike', () => {
    const yaml = readDataFile('books:\n  - title: 论语\n    pages: 20\n', isShelf);
    const json = readDataFile('{"books": [{"title": "论语", "pages": 20}]}', isShelf);
    expect('data' in yaml && yaml.data).toEqual({ books: [{ title: '论语', pages: 20 }] });
    expect('data' in json && json.data).toEqual({ books: [{ title: '论语', pages: 20 }] });
  });

  it('tells every mistake with its line, in the order of the lines', () => {
    const text = ['books:', '  - title: ""', '    pages: 0', '  - pages: 3', '    colour: red', '  - title: 5'].join(
      '\n',
    );
    expect(mistakesOf(text)).toEqual([
      '2 books[0].title At least 1 needed.',
      '3 books[0].pages It must be at least 1.',
      '4 books[1] title is missing.',
      '5 books[1].colour There is no field colour.',
      '6 books[2].title A text is expected (put numbers in quotes).',
    ]);
  });

  it('tells the line of what is no YAML, of a key that stands twice, and of an empty file', () => {
    expect(mistakesOf('books:\n  - title: [a\n')[0]).toMatch(/^[23] {2}This is no valid YAML or JSON/);
    expect(mistakesOf('books: []\nbooks: []\n')[0]).toMatch(/^2 .*unique/);
    expect(mistakesOf('')).toEqual(['1  An object is expected.']);
  });

  it('does not unfold a bomb of aliases', () => {
    const levels = Array.from({ length: 12 }, (_, at) => `l${at + 1}: &l${at + 1} [${`*l${at},`.repeat(10)}]`);
    expect(mistakesOf(['l0: &l0 [x]', ...levels].join('\n'))[0]).toMatch(/alias/i);
  });

  it('answers any text with data or with mistakes whose lines exist', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const read = readDataFile(text, isShelf);
        if (!('mistakes' in read)) return;
        expect(read.mistakes.length).toBeGreaterThan(0);
        for (const { line } of read.mistakes) expect(line).toBeLessThanOrEqual(text.split(/\r\n?|\n/).length);
      }),
    );
  });
});
