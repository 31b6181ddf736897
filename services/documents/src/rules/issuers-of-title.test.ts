import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issuersOfTitle, leadIssuerFromTitle } from './issuers-of-title.ts';

describe('issuersOfTitle', () => {
  it.each([
    ['国务院办公厅关于河道清淤的通知', null, ['国务院办公厅']],
    ['国务院办公厅转发水利部关于河道清淤意见的通知', null, ['国务院办公厅']],
    ['国务院对水利部关于河道清淤请示的批复', null, ['国务院']],
    ['国务院、中央军委关于河道清淤的命令', null, ['国务院', '中央军委']],
    ['国务院中央军委关于河道清淤的命令', null, ['国务院', '中央军委']],
    [
      '中共云南省委办公厅 云南省人民政府办公厅印发《河道清淤方案》的通知',
      '云南省',
      ['中共云南省委办公厅', '云南省人民政府办公厅'],
    ],
    ['中共上海市委上海市人民政府关于河道清淤的意见', '上海市', ['中共上海市委', '上海市人民政府']],
    ['河南省人民政府河南省军区关于征兵的通知', '河南省', ['河南省人民政府', '河南省军区']],
    ['上海市水务局、上海市财政局关于河道清淤的通知', '上海市', ['上海市水务局', '上海市财政局']],
    ['上海市发展和改革委员会等七部门关于河道清淤的通知', '上海市', ['上海市发展和改革委员会']],
    ['国家税务总局上海市税务局关于河道清淤的公告', '上海市', ['国家税务总局上海市税务局']],
    ['市政府办公厅关于河道清淤的通知', '上海', ['上海市人民政府办公厅']],
    ['省委办公厅、省政府办公厅印发《河道清淤方案》', '海南省', ['中共海南省委办公厅', '海南省人民政府办公厅']],
    ['海南省人民政府令 第288号', '海南省', ['海南省人民政府']],
    ['中华人民共和国水利部令（2026年第2号）', null, ['水利部']],
    ['海关总署公告2026年第8号', null, ['海关总署']],
    ['第十四届全国人民代表大会第一次会议关于政府工作报告的决议', null, ['全国人民代表大会']],
    ['2026年中华人民共和国国务院政府工作报告', null, ['国务院']],
    ['【已失效】国务院关于河道清淤的通知', null, ['国务院']],
  ])('reads %s', (title, region, issuers) => {
    expect(issuersOfTitle(title, region)).toEqual(issuers);
    expect(leadIssuerFromTitle(title, region)).toBe(issuers[0]);
  });

  it.each([
    ['关于河道清淤的通知', '上海市'],
    ['市政府关于河道清淤的通知', null],
    ['市政府关于河道清淤的通知', '海南省'],
    ['市政府新闻发布会介绍河道清淤情况', '上海市'],
    ['河道管理办法（市政府令第65号）', '上海市'],
    ['县级以上人民政府关于河道清淤的职责', null],
    ['河道管理条例', null],
    ['', null],
  ])('does not guess at %j', (title, region) => {
    expect(issuersOfTitle(title, region)).toEqual([]);
    expect(leadIssuerFromTitle(title, region)).toBeNull();
  });

  it('never throws and names only what the title or the region says', () => {
    const words = fc.constantFrom(
      '国务院',
      '上海市',
      '人民政府',
      '市政府',
      '、',
      ' ',
      '关于',
      '等',
      '（',
      '“',
      '令',
      '中共',
      '办公厅',
      '委',
      '对',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('上海市', '海南省', null), (parts, region) => {
        const issuers = issuersOfTitle(parts.join(''), region);
        expect(issuers.every((issuer) => issuer.length >= 2 && issuer.length <= 60)).toBe(true);
      }),
    );
  });
});

const corpus = new URL('../../../../../shared/corpus/documents.jsonl', import.meta.url);

describe.skipIf(!existsSync(corpus))('issuersOfTitle on real records (skipped without ../shared)', () => {
  it('names the issuer of at least 80 % by the title alone, and agrees with those that state one', () => {
    const records = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line): { title: string; region?: string; issuer?: string } => JSON.parse(line));
    const named = records.filter(({ title, region }) => leadIssuerFromTitle(title, region) !== null);
    expect(named.length / records.length).toBeGreaterThan(0.8);
    const stated = records.flatMap(({ title, region, issuer }) => {
      const lead = issuer && leadIssuerFromTitle(title, region);
      return lead ? [issuer.startsWith(lead)] : [];
    });
    expect(stated.filter(Boolean).length / stated.length).toBeGreaterThan(0.97);
  });
});
