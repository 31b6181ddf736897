import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentNumberKey, formatDocumentNumber, parseDocumentNumber } from './document-number.ts';

const corpus = new URL('../../../../shared/corpus/documents.jsonl', import.meta.url);

const code = fc.constantFrom(
  '甘政办发',
  '国办发',
  '国办发明电',
  '交政办发',
  '沪发改价管',
  '和政发',
  '日政办发',
  '国中医药办法监发',
);
const number = fc.record({
  issuerCode: code,
  year: fc.integer({ min: 1949, max: 2099 }),
  serial: fc.integer({ min: 1, max: 9999 }).map(String),
});
const brackets = fc.constantFrom('〔〕', '[]', '［］', '()', '（）', '﹝﹞', '【】', '〈〉');
const space = fc.constantFrom('', ' ', '\u3000', '\u00a0');
const width = fc.constantFrom((text: string) => text, fullWidth);

describe('parsing a document number', () => {
  it.each([
    ['甘政办发 [2017] 4号', '甘政办发〔2017〕4号', 'YEAR_SERIAL'],
    ['发文字号：交政办发〔2020〕78号', '交政办发〔2020〕78号', 'YEAR_SERIAL'],
    ['国办发明电〔2006〕49号', '国办发明电〔2006〕49号', 'YEAR_SERIAL'],
    ['沪绿容〔2020〕014号', '沪绿容〔2020〕014号', 'YEAR_SERIAL'],
    ['的通知沪府发〔2009〕41号', '沪府发〔2009〕41号', 'YEAR_SERIAL'],
    ['國辦發(fā)〔2013〕100號', '國辦發〔2013〕100號', 'YEAR_SERIAL'],
    ['(2018)最高法民终123号', '（2018）最高法民终123号', 'YEAR_FIRST'],
    ['国务院令 第709号', '国务院令第709号', 'ORDER'],
    ['中华人民共和国主席令第七十三号', '中华人民共和国主席令第七十三号', 'ORDER'],
    ['国家发展和改革委员会令第2号', '国家发展和改革委员会令第2号', 'ORDER'],
    ['税务总局公告2020年第5号', '税务总局公告2020年第5号', 'ANNOUNCEMENT'],
    ['檔徵字第09400000011號', '檔徵字第09400000011號', 'CHARACTER'],
    ['台高（一）字第0930175889Ｃ號', '台高(一)字第0930175889C號', 'CHARACTER'],
    ['豫政第24号', '豫政第24号', 'SERIAL_ONLY'],
  ])('reads %s as %s', (raw, normalised, family) => {
    const parsed = parseDocumentNumber(raw);
    expect(parsed).toMatchObject({ normalised, family });
    expect(parsed).not.toHaveProperty('malformed');
  });

  it('takes it apart', () => {
    expect(parseDocumentNumber('国办发〔2016〕80号')).toEqual({
      normalised: '国办发〔2016〕80号',
      issuerCode: '国办发',
      year: 2016,
      serial: '80',
      family: 'YEAR_SERIAL',
    });
  });

  it.each([
    ['国办发〔80号', 'YEAR_LOST'],
    ['国办发80号', 'YEAR_MISSING'],
    ['国办发〔206〕80号', 'YEAR_IMPLAUSIBLE'],
    ['国办发〔2016〕80', 'MARK_MISSING'],
    ['国办发〔2016〕号', 'SERIAL_MISSING'],
    ['〔1982〕3号', 'ISSUER_MISSING'],
    ['交陸發字第○○○○○號', 'UNRECOGNISED'],
  ])('keeps %s as it came and says %s', (raw, malformed) => {
    expect(parseDocumentNumber(raw)).toMatchObject({ normalised: raw, family: 'IRREGULAR', year: null, malformed });
  });

  it.each(['', '无', '**', '2017年1月16日'])('sees no number in "%s"', (raw) => {
    expect(parseDocumentNumber(raw)).toBeNull();
  });

  it('joins the numbers of offices that issue together', () => {
    const parsed = parseDocumentNumber('院授人給字第0940062118號；考臺組二字第09400036491號');
    expect(parsed).toMatchObject({ family: 'JOINT', normalised: '院授人給字第0940062118號;考臺組二字第09400036491號' });
  });

  it('gives back what was formatted, through every spelling', () => {
    fc.assert(
      fc.property(number, brackets, space, width, ({ issuerCode, year, serial }, [open, close], gap, widen) => {
        const spelt = `${issuerCode}${gap}${open}${widen(`${year}`)}${close}${gap}${widen(serial)}${gap}号`;
        expect(parseDocumentNumber(spelt)).toEqual({
          normalised: formatDocumentNumber({ issuerCode, year, serial }),
          issuerCode,
          year,
          serial,
          family: 'YEAR_SERIAL',
        });
      }),
    );
  });

  it('changes nothing in what it normalised, whatever stood in front', () => {
    const front = fc.array(fc.constantFrom('通知', '根据', '按', '日', '2016', '和', '原', '国办发', '局', 'A'), {
      maxLength: 4,
    });
    const middle = fc.constantFrom(
      '国办发〔2016〕',
      '院令',
      '院令2016年',
      '公告',
      '农字',
      '勞動4字',
      '法[2016]',
      '[2016]豫法',
      '豫政',
    );
    const ordinal = fc.constantFrom('第8號', '第七十号', '第014号', '第0940A号');
    fc.assert(
      fc.property(front, middle, ordinal, (scraps, issuer, serial) => {
        const once = parseDocumentNumber(`${scraps.join('')}${issuer}${serial}`);
        expect(parseDocumentNumber(once?.normalised ?? '')).toEqual(once);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the key of a document number', () => {
  it.each([
    ['國辦發(fā)[2013]100號', '国办发〔2013〕第100号'],
    ['沪绿容〔2020〕014号', '沪绿容（2020）14号'],
    ['中华人民共和国主席令第七十三号', '主席令第73号'],
    ['国令第709号', '中华人民共和国国务院令 第709号'],
    ['台高(一)字第0930175889C號', '臺高（一）字第0930175889c号'],
  ])('is one for %s and %s', (one, other) => {
    expect(documentNumberKey(one)).toBe(documentNumberKey(other));
  });

  it.each([
    ['国办发〔2016〕80号', '国办发〔2016〕8号'],
    ['国办发〔2016〕80号', '国办函〔2016〕80号'],
    ['财政部公告2020年第5号', '财政部公告2021年第5号'],
    ['国办发〔80号', '国办发〔2016〕80号'],
  ])('differs for %s and %s', (one, other) => {
    expect(documentNumberKey(one)).not.toBe(documentNumberKey(other));
  });
});

describe.skipIf(!existsSync(corpus))('25,499 scraped numbers (skipped without ../shared/corpus)', () => {
  it('parse to the number the collection gives, but for fifteen where its own cut left words of the sentence', () => {
    const differing = readFileSync(corpus, 'utf8')
      .split('\n')
      .flatMap((line) => (line === '' ? [] : [JSON.parse(line) as { docNumber?: string; docNumberRaw?: string }]))
      .filter(({ docNumber, docNumberRaw = docNumber }) => {
        return docNumber !== undefined && parseDocumentNumber(docNumberRaw ?? '')?.normalised !== docNumber;
      });
    expect(differing.length).toBeLessThanOrEqual(15);
  });
});

function fullWidth(digits: string): string {
  return digits.replaceAll(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
