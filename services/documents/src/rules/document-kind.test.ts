import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentKind, guessDocumentKind } from './document-kind.ts';

describe('guessDocumentKind', () => {
  it.each([
    ['《松原省河道管理办法》解读', null, 'INTERPRETATION'],
    ['一图读懂《松原省数字经济行动方案（2025—2027年）》', null, 'INTERPRETATION'],
    ['松原省水利厅就《松原省河道管理办法》答记者问', null, 'INTERPRETATION'],
    ['松原省人民政府办公厅关于加强政策解读工作的通知', '松政办发〔2026〕3号', 'NOTICE'],
    ['松原省河道管理办法', '省政府令第127号', 'RULE'],
    ['松原省河道管理办法（松府令6号）', null, 'RULE'],
    ['松原省人民政府令 第288号', null, 'RULE'],
    ['松原省人民政府关于修改《松原省公墓管理办法》的决定（松府令5号）', null, 'RULE'],
    ['松原省人民政府2026年森林草原防火命令', null, 'NOTICE'],
    ['河道管理条例', null, 'RULE'],
    ['松原省人民政府关于加强河道管理的通知', '松府规〔2026〕1号', 'NORMATIVE'],
    ['松原省人民政府关于印发《松原省河道管理办法（试行）》的通知', '松府发〔2026〕1号', 'NORMATIVE'],
    ['松原省人民政府关于印发河道清淤三年行动计划（2026-2028年）的通知', '松府发〔2026〕2号', 'POLICY'],
    ['松原省人民政府关于加强水利工作的实施意见', '松府发〔2026〕4号', 'POLICY'],
    ['松原省人民政府办公厅转发省水利厅关于河道清淤意见的通知', '松政办发〔2026〕4号', 'POLICY'],
    ['关于《松原省河道管理办法（征求意见稿）》公开征求意见的公告', null, 'CONSULTATION_DRAFT'],
    ['关于《松原省河道管理办法》公开征求意见采纳情况的反馈', null, 'NOTICE'],
    ['松原省人民政府关于表彰先进单位的决定', '松府〔2026〕4号', 'DECISION'],
    ['第三届人民代表大会第一次会议关于政府工作报告的决议', null, 'DECISION'],
    ['省政府新闻发布会介绍河道清淤情况', null, 'EVENT'],
    ['图文直播：松原省河道清淤现场会', null, 'THREAD'],
    ['6月1日起，松原全省河道恢复通航！', null, 'NEWS'],
    ['松原省人民政府关于同意设立某开发区的批复', '松府函〔2026〕9号', 'NOTICE'],
    ['', null, 'NOTICE'],
  ])('takes %s (%s) for %s', (title, documentNumber, kind) => {
    expect(guessDocumentKind({ title, documentNumber })).toBe(kind);
  });

  it('looks behind a label of legal force', () => {
    expect(guessDocumentKind({ title: '【已失效】松原省河道管理办法' })).toBe('NORMATIVE');
    expect(guessDocumentKind({ title: '松原省河道管理办法（已废止）' })).toBe('NORMATIVE');
  });

  it('has an answer for everything', () => {
    const words = fc.constantFrom(
      '关于',
      '印发',
      '《',
      '》',
      '（',
      '）',
      '令',
      '第1号',
      '办法',
      '解读',
      '的通知',
      '2026年',
      '，',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 200 }), fc.string(), (title, documentNumber) => {
        expect(Object.values(DocumentKind)).toContain(guessDocumentKind({ title: title.join(''), documentNumber }));
      }),
    );
  });
});

const corpus = new URL('../../../../../shared/corpus/documents.jsonl', import.meta.url);

describe.skipIf(!existsSync(corpus))('guessDocumentKind on real records (skipped without ../shared)', () => {
  it('finds policy among them, and interpretations only where there is no official text', () => {
    const kinds = readFileSync(corpus, 'utf8')
      .trim()
      .split('\n')
      .map((line): { title: string; docNumber?: string } => JSON.parse(line))
      .map(({ title, docNumber }) => ({
        title,
        kind: guessDocumentKind({ title, documentNumber: docNumber ?? null }),
      }));
    const share = (kind: DocumentKind) => kinds.filter((record) => record.kind === kind).length / kinds.length;
    expect(share('POLICY')).toBeGreaterThan(0.25);
    expect(share('NORMATIVE')).toBeGreaterThan(0.05);
    const misread = kinds.filter(({ title, kind }) => kind === 'INTERPRETATION' && /通知$|批复$|决定$/u.test(title));
    expect(misread).toEqual([]);
  });
});
