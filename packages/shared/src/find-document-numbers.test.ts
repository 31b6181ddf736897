import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDocumentNumbers } from './find-document-numbers.ts';

const gansu = new URL('../../../../shared/sources/s0-gansu-2017.txt', import.meta.url);
const gazette = new URL('../../../../shared/corpus/gazette.jsonl', import.meta.url);

describe('finding document numbers in running text', () => {
  it.each([
    ['根据国办发〔2016〕80号和甘政办发 [2017] 4号要求', ['国办发〔2016〕80号', '甘政办发 [2017] 4号']],
    ['经国务院令第709号公布，原公安部令第5号废止', ['国务院令第709号', '公安部令第5号']],
    ['的意见》（國辦發(fā)〔2013〕100號）精神', ['國辦發(fā)〔2013〕100號']],
    ['实施细则的通知》（国办发〔80号）要求', ['国办发〔80号']],
    ['关于加强管理的复函\n国办函〔2004〕57号\n各省', ['国办函〔2004〕57号']],
    ['国办发\n〔2016〕80号', ['国办发\n〔2016〕80号']],
    ['中華民國94年1月3日\n檔徵字第09400000011號', ['檔徵字第09400000011號']],
    ['按财政部令第8号', ['财政部令第8号']],
    ['院内23号楼，第5号窗口', []],
  ])('in %j finds %j', (text, raws) => {
    expect(findDocumentNumbers(text).map(({ raw }) => raw)).toEqual(raws);
  });

  it('says where, in units of the text given', () => {
    const text = '區(qū)政府見國辦發(fā)〔2013〕100號';
    const [found] = findDocumentNumbers(text);
    expect(found?.number.normalised).toBe('國辦發〔2013〕100號');
    expect(text.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe(found?.raw);
  });

  it('gives ranges of the text in order and without overlap', () => {
    const piece = fc.constantFrom(
      '国办发〔2016〕80号',
      '國辦發(fā)[2013]9號',
      '国务院令第7号',
      '、',
      '根据',
      '\n',
      '号',
      '〔',
      '各市',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let end = 0;
        for (const { index, length, raw } of findDocumentNumbers(text)) {
          expect(index).toBeGreaterThanOrEqual(end);
          expect(text.slice(index, index + length)).toBe(raw);
          end = index + length;
        }
      }),
    );
  });
});

describe.skipIf(!existsSync(gansu))(
  'the eight numbers of the Gansu document (skipped without ../shared/sources)',
  () => {
    it('are all found', () => {
      const found = findDocumentNumbers(readFileSync(gansu, 'utf8')).map(({ number }) => number.normalised);
      expect(found).toHaveLength(8);
      expect(found[0]).toBe('甘政办发〔2017〕4号');
    });
  },
);

describe.skipIf(!existsSync(gazette))('the traditional-script sample (skipped without ../shared/corpus)', () => {
  it('has its own number found at the head of 99 of 100 articles', () => {
    const articles = readFileSync(gazette, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { docNumber?: string; body: string }]))
      .map(({ docNumber = '', body }) => ({ own: docNumber, head: body.slice(0, 200) }))
      .filter(({ own, head }) => /^[^;、]+號$/u.test(own) && head.includes(own));
    const found = articles.filter(({ own, head }) => findDocumentNumbers(head).some(({ raw }) => raw === own));
    expect(found.length / articles.length).toBeGreaterThan(0.99);
  });
});
