import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocumentText } from './document-text.ts';

const sources = new URL('../../../../../shared/sources/', import.meta.url);
const readSource = (name: string) => parseDocumentText(readFileSync(new URL(name, sources), 'utf8'));

describe.skipIf(!existsSync(sources))(
  'parseDocumentText on the five source documents (skipped without ../shared)',
  () => {
    it('S0: number, dates, issuer, marker, recipients and copies', () => {
      const read = readSource('s0-gansu-2017.txt');
      expect(read).toMatchObject({
        titleIsDerived: false,
        documentNumber: { normalised: '甘政办发〔2017〕4号' },
        issuers: ['甘肃省人民政府办公厅'],
        writtenOn: '2017-01-12',
        issuedOn: '2017-01-16',
        marker: { disclosure: 'PROACTIVE' },
        recipients: ['各市、自治州人民政府', '兰州新区管委会', '省政府各部门'],
      });
      expect(read.title).not.toMatch(/\s/u);
      expect(read.copiedTo).toHaveLength(6);
      expect(read.citations.map(({ number }) => number.normalised)).toContain('国办发〔2016〕80号');
      expect(read.citations.map(({ number }) => number.normalised)).not.toContain('甘政办发〔2017〕4号');
    });

    it('S1: traditional and damaged, without number and title', () => {
      const read = readSource('s1-guizhou-2013.txt');
      expect(read).toMatchObject({
        titleIsDerived: true,
        documentNumber: null,
        issuers: ['贵州省人民政府办公厅'],
        writtenOn: '2013-12-10',
        marker: { disclosure: 'PROACTIVE' },
      });
      expect(read.recipients).toHaveLength(5);
      expect(read.citations[0]?.number).toMatchObject({ year: 2013, serial: '100' });
    });

    it('S2: the header field by field, the page taken off', () => {
      const read = readSource('s2-jiaocheng-2020.txt');
      expect(read).toMatchObject({
        indexNumber: 'JCXZFBWJ-2020-0078',
        documentNumber: { normalised: '交政办发〔2020〕78号' },
        publishedOn: '2020-12-11',
        writtenOn: '2020-12-08',
        issuers: ['交城县人民政府办公室'],
        keywords: ['政务公开标准化'],
        subject: '其它',
        columnPath: '信息公开>办公室文件',
        marker: { disclosure: 'PROACTIVE' },
        titleIsDerived: false,
      });
      expect(read.attachments.map(({ number, isInText }) => [number, isInText])).toEqual([
        [1, false],
        [2, false],
      ]);
      expect(read.interpretation?.of).toBe(read.title);
    });

    it('S3: a title, no number or date of its own, and a damaged citation', () => {
      const read = readSource('s3-anhui-2017.txt');
      expect(read).toMatchObject({
        title: '安徽省全面推进政务公开工作实施细则',
        titleIsDerived: false,
        documentNumber: null,
        writtenOn: null,
        marker: null,
      });
      expect(read.citations.filter(({ isMalformed }) => isMalformed).map(({ raw }) => raw)).toEqual(['国办发〔80号']);
    });

    it('S4: issuer and date, no number and no marker', () => {
      const read = readSource('s4-zhongshan-2018.txt');
      expect(read).toMatchObject({
        issuers: ['中山市人民政府办公室'],
        writtenOn: '2018-07-02',
        documentNumber: null,
        marker: null,
        titleIsDerived: true,
      });
      expect(read.recipients[0]).toBe('火炬开发区管委会');
    });
  },
);
