import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocumentText } from './document-text.ts';

const notice = `松原省人民政府办公厅文件

松政办发 [2026] 4号

松原省人民政府办公厅贯彻落实 国务院办公厅《关于清淤 工作的意见》的通知

各市、自治州人民政府,松花新区管委会,省政府各部门、各直属机构:

按照《国务院办公厅关于清淤工作的意见》（国办发〔2025〕7号）和《河道办法》（松府发〔9号）要求，现通知如下。

附件：1.清淤任务表
2.联络员名单

松原省人民政府办公厅 2026年3月2日

（此件公开发布）

— 2 —

附件1

清淤任务表

抄送: 省委办公厅, 省人大常委会办公厅。

松原省人民政府办公厅

2026年3月5日印发
`;

describe('parseDocumentText', () => {
  it('reads a paper from letterhead to imprint', () => {
    expect(parseDocumentText(notice)).toMatchObject({
      title: '松原省人民政府办公厅贯彻落实国务院办公厅《关于清淤工作的意见》的通知',
      titleIsDerived: false,
      documentNumber: { normalised: '松政办发〔2026〕4号' },
      documentNumberRaw: '松政办发 [2026] 4号',
      issuers: ['松原省人民政府办公厅'],
      writtenOn: '2026-03-02',
      issuedOn: '2026-03-05',
      publishedOn: null,
      marker: { disclosure: 'PROACTIVE' },
      recipients: ['各市、自治州人民政府', '松花新区管委会', '省政府各部门', '各直属机构'],
      copiedTo: ['省委办公厅', '省人大常委会办公厅'],
      hadPageChrome: false,
      columnPath: null,
    });
  });

  it('tells attachments that follow from those that are only named (J23)', () => {
    expect(parseDocumentText(notice).attachments).toEqual([
      { number: 1, title: '清淤任务表', isInText: true },
      { number: 2, title: '联络员名单', isInText: false },
    ]);
  });

  it('keeps cited numbers apart from its own, damaged ones as they came (J26)', () => {
    const { citations, body } = parseDocumentText(notice);
    expect(citations.map(({ title, raw, isMalformed }) => [title, raw, isMalformed])).toEqual([
      ['国务院办公厅关于清淤工作的意见', '国办发〔2025〕7号', false],
      ['河道办法', '松府发〔9号', true],
    ]);
    expect(citations.map(({ index, end }) => body.slice(index, end))).toEqual([
      '《国务院办公厅关于清淤工作的意见》（国办发〔2025〕7号',
      '《河道办法》（松府发〔9号',
    ]);
  });

  it('reads the header of a page field by field and takes the page off', () => {
    const read = parseDocumentText(`今天是
当前位置:首页>信息公开>水利文件
字体大小:【大】 【中】 【小】
保存为word 打印 关闭
索引号SYSLT-2026-0007
发文字号松水发〔2026〕7号 发布日期2026-03-09
发文机关松原省水利厅 主题词清淤 河道
标题关于清淤的通知
主题分类水利 成文时间2026-03-02

各市水利局：
  现通知如下。

  相关解读：《关于清淤的通知》政策解读
`);
    expect(read.header).toEqual({
      indexNumber: 'SYSLT-2026-0007',
      documentNumber: '松水发〔2026〕7号',
      publishedOn: '2026-03-09',
      issuer: '松原省水利厅',
      keywords: '清淤 河道',
      title: '关于清淤的通知',
      subject: '水利',
      writtenOn: '2026-03-02',
    });
    expect(read).toMatchObject({
      columnPath: '信息公开>水利文件',
      hadPageChrome: true,
      indexNumber: 'SYSLT-2026-0007',
    });
    expect(read).toMatchObject({
      publishedOn: '2026-03-09',
      writtenOn: '2026-03-02',
      keywords: ['清淤', '河道'],
      subject: '水利',
    });
    expect(read.interpretation).toEqual({ title: '《关于清淤的通知》政策解读', of: '关于清淤的通知' });
    expect(read.body.startsWith('各市水利局：')).toBe(true);
  });

  it('derives a title where the text has none, and says so', () => {
    const forwarded =
      '各县人民政府：\n现将《松原省清淤方案》（松政发〔2026〕1号）转发给你们，请执行。\n临江市人民政府\n二〇二六年三月二日';
    expect(parseDocumentText(forwarded)).toMatchObject({
      title: '临江市人民政府转发《松原省清淤方案》的文件',
      titleIsDerived: true,
      documentNumber: null,
      writtenOn: '2026-03-02',
    });
    expect(parseDocumentText('').title).toBe('（无标题）');
  });

  it('reads the number of an order from two lines, and a broken title that ends a line with 文件', () => {
    expect(
      parseDocumentText('松原省人民政府令\n第7号\n现公布《松原省清淤办法》，自2026年4月1日起施行。').documentNumber,
    ).toMatchObject({
      normalised: '松原省人民政府令第7号',
    });
    const broken =
      '松原省水利厅关于清理规范性文件\n和其他文件的通知\n松水发〔2026〕7号\n王某某委员：\n经研究，答复如下。';
    expect(parseDocumentText(broken)).toMatchObject({
      title: '松原省水利厅关于清理规范性文件和其他文件的通知',
      issuers: ['松原省水利厅'],
    });
  });

  it('takes the signature of the notice, not that of the paper it forwards', () => {
    const forwarded =
      '各县人民政府：\n现转发给你们。\n松原省人民政府&sp;\n二〇二六年三月二日\n关于清淤的请示\n省政府：\n请批示。\n松原省水利厅\n2026年2月1日';
    expect(parseDocumentText(forwarded)).toMatchObject({ issuers: ['松原省人民政府'], writtenOn: '2026-03-02' });
  });

  it('does not take a sentence for a header, a title or recipients', () => {
    const read = parseDocumentText('标题应当简洁，分类应当准确。\n会议强调：\n要做好三件事，一是清淤；二是护岸。');
    expect(read).toMatchObject({ header: null, recipients: [], titleIsDerived: true });
  });

  it('understands traditional script and the damage of its conversion', () => {
    const read = parseDocumentText(
      '各縣(市、區(qū))人民政府,省政府各直屬機構(gòu):\n  請執(zhí)行。\n貴州省人民政府辦公廳\n2013年3月2日\n  (此件公開發(fā)布)',
    );
    expect(read).toMatchObject({
      issuers: ['贵州省人民政府办公厅'],
      issuersRaw: ['貴州省人民政府辦公廳'],
      marker: { disclosure: 'PROACTIVE' },
    });
    expect(read.recipients).toEqual(['各县(市、区)人民政府', '省政府各直属机构']);
  });

  it('never throws, whatever the text, and points into its own body', () => {
    const pieces = fc.constantFrom(
      ...[
        '《',
        '》',
        '（',
        '）',
        '〔2026〕',
        '4号',
        '松政发',
        '附件',
        '1',
        '：',
        '\n',
        ' ',
        '抄送：',
        '2026年3月2日',
        '印发',
        '索引号',
      ],
      ...[
        '标题',
        '文号',
        '人民政府',
        '，',
        '。',
        '此件公开发布',
        '当前位置:首页>',
        '的解读',
        '\u00a0',
        '𠮷',
        '(fā)',
        '發',
      ],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 120 }), (parts) => {
        const { body, citations, marker } = parseDocumentText(parts.join(''));
        expect(citations.every(({ index, end }) => 0 <= index && index < end && end <= body.length)).toBe(true);
        expect(marker === null || body.startsWith(marker.text, marker.index)).toBe(true);
      }),
    );
  });

  it.each([
    '《',
    '》',
    '（',
    '号',
    '附件：',
    '附件1：甲\n附件1\n',
    '当前位置:',
    '索引号 ',
    ' ',
    '\n',
    '政府、',
    '2026年3月2日',
    '〔2026〕',
    '打印 ',
    '政',
    '首页>',
  ])('stays linear on a megabyte of %j', (unit) => {
    const started = performance.now();
    parseDocumentText(unit.repeat(Math.ceil(1_000_000 / unit.length)));
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});
