import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOfBody, longestDigest } from './digest.ts';
import { toRendition } from './rendition.ts';
import { splitText } from './split-text.ts';
import { characterWeight, weiboWeight } from './text-weight.ts';
import { unbrokenSpans } from './unbroken-spans.ts';
import { weiboLimit, weiboThread } from './weibo-thread.ts';
import { cleanForWechat } from './wechat-html.ts';

const source = {
  title: '云岭省人民政府关于进一步优化营商环境的若干措施',
  body: [
    '各市、州人民政府，省政府各部门：',
    '为进一步优化营商环境，现提出以下措施。',
    '一、降低企业成本',
    '到2026年12月31日，全省减税降费不少于1,234.56亿元，惠及企业85万户；依据《优化营商环境条例》（国令第722号）执行。',
    '云岭省人民政府',
    '2026年11月20日',
    '（此件公开发布）',
  ].join('\n'),
  documentNumber: '云政发〔2026〕1号',
  legalForce: 'IN_FORCE',
  issuers: ['云岭省人民政府'],
  originName: '云岭省人民政府',
  publishedOn: '2026-11-20',
  link: 'https://www.yl.example.gov.cn/zwgk/2026/1120/1.html',
  attachments: [
    {
      id: 'a',
      name: '任务分工表.xlsx',
      mediaType: 'application/vnd.ms-excel',
      bytes: 1,
      digest: 'sha256:1',
      url: 'https://www.yl.example.gov.cn/1.xlsx',
    },
    {
      id: 'b',
      name: '一图读懂.png',
      mediaType: 'image/png',
      bytes: 1,
      digest: 'sha256:2',
      url: 'https://www.yl.example.gov.cn/1.png',
    },
  ],
};

/** Texts as they are released: sentences with figures, dates, numbers, titles and names in them. */
const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '各级各部门要切实做好防火工作',
        '省发展改革委牵头',
        '由张三丰负责',
        '逾期不改正的依法处理',
        '加强组织领导',
      ),
      fc.integer({ min: 0, max: 9_999_999 }).map((n) => `投入${n.toLocaleString('en')}.5万元`),
      fc
        .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((d) => `于${d.getUTCFullYear()}年${d.getUTCMonth() + 1}月${d.getUTCDate()}日前完成`),
      fc.integer({ min: 1, max: 300 }).map((n) => `按照云政办发〔2026〕${n}号文件要求`),
      fc.constantFrom('根据《云岭省优化营商环境若干措施》规定', '见https://www.yl.example.gov.cn/a/b.html?id=1 一文'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => `${parts.join('，')}。`);
const body = fc.array(sentence, { minLength: 1, maxLength: 30 }).map((sentences) => sentences.join('\n'));

describe('the weight of a post', () => {
  it('counts as Weibo does', () => {
    expect(weiboWeight('政务公开')).toBe(4);
    expect(weiboWeight('abcd')).toBe(2);
    expect(weiboWeight('见https://www.gov.cn/zhengce/content/202611/content_1.htm')).toBe(11);
  });
});

describe('a text in pieces', () => {
  it('loses nothing, keeps each piece within its limit, and cuts no figure, date, number, address or name', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 60, max: 140 }), (text, limit) => {
        const pieces = [...splitText(text, weiboWeight, () => limit)];
        expect(pieces.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        let at = 0;
        for (const piece of pieces) {
          expect(weiboWeight(piece)).toBeLessThanOrEqual(limit);
          at = text.indexOf(piece, at) + piece.length;
          const cut = at;
          expect(unbrokenSpans(text).filter(({ from, to, isHard }) => isHard && from < cut && cut < to)).toEqual([]);
          expect(text.slice(cut - 1, cut + 2)).not.toMatch(/^张三|^三丰/);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is cut between characters where one thing is longer than a piece', () => {
    const pieces = [...splitText('9'.repeat(30), characterWeight, () => 10)];
    expect(pieces).toEqual(['9'.repeat(10), '9'.repeat(10), '9'.repeat(10)]);
    expect([...splitText('😀'.repeat(5), characterWeight, () => 1)].every((piece) => piece.isWellFormed())).toBe(true);
  });
});

describe('a Weibo rendition', () => {
  it('is one post where it fits, with its title and the address of the original', () => {
    expect(weiboThread('放假通知', '1月1日放假。', 'https://a.gov.cn/1')).toEqual({
      parts: ['【放假通知】\n1月1日放假。\n原文：https://a.gov.cn/1'],
      isExcerpt: false,
    });
  });

  it('is a numbered thread otherwise, each part within the limit, and says where it is an excerpt', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(null, source.link), (text, link) => {
        const { parts, isExcerpt } = weiboThread(source.title, text, link);
        expect(parts.length).toBeLessThanOrEqual(9);
        for (const part of parts) expect(weiboWeight(part)).toBeLessThanOrEqual(weiboLimit);
        expect(parts[0]).toContain(`【${source.title}】`);
        const numbers = parts.length === 1 ? [] : parts.map((_, place) => `（${place + 1}/${parts.length}）`);
        expect(numbers.filter((number, place) => !parts[place]?.includes(number))).toEqual([]);
        const lead = link === null ? '' : `${isExcerpt ? '节选，全文' : '原文'}：${link}`;
        expect(parts.at(-1)).toContain(lead);
        const plain = (value: string) => value.replaceAll(/\s/g, '');
        const short = isExcerpt ? [] : text.split('\n').filter((line) => line.length < 20);
        expect(short.filter((line) => !plain(parts.join('')).includes(plain(line)))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a WeChat rendition', () => {
  it('has clean HTML with inline styles, attachments as a list, a cover, a digest and a source', () => {
    const rendition = toRendition('WECHAT', source);
    expect(rendition).toMatchObject({
      cover: { id: 'b' },
      sourceLine: '来源：云岭省人民政府（云政发〔2026〕1号）　2026-11-20',
      link: source.link,
      parts: [],
    });
    expect(rendition.digest).not.toContain('各市、州');
    const html = rendition.html ?? '';
    expect(html).toMatch(/<p style="margin:24px 0 16px 0;font-weight:bold">一、降低企业成本<\/p>/);
    expect(html).toMatch(/<p style="margin:0 0 8px 0;text-align:right">云岭省人民政府<\/p>/);
    expect(html).toContain('<li style="margin:0 0 8px 0;font-size:14px;color:#888888">任务分工表.xlsx<br />');
    expect(html).not.toMatch(/class=|<script|<link|<a /);
  });

  it('shows what stands in a text as text, whatever it looks like', () => {
    const html =
      toRendition('WECHAT', { ...source, body: '<script>alert(1)</script>&<img src=x onerror=alert(1)>' }).html ?? '';
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&amp;&lt;img');
  });

  it('keeps of what an editor brings only what the editor of WeChat takes', () => {
    const clean = cleanForWechat(
      `<div class="x" onclick="y()" style="position:fixed;color:red;background:url(https://evil.example/)"><script>1</script><style>p{}</style>
       <a href="https://shop.example/">买</a><img src="https://other.example/a.png" alt="图"><img src="https://mmbiz.qpic.cn/a.png"><iframe src="https://evil.example"></iframe></div>`,
    );
    expect(clean.replaceAll(/\s+/g, ' ')).toBe(
      '<section style="color:red"> 买<span>［图片：图］</span><img src="https://mmbiz.qpic.cn/a.png" alt="" /></section>',
    );
    fc.assert(
      fc.property(fc.string(), (html) => {
        expect(cleanForWechat(html)).not.toMatch(/<(?:script|iframe|style|link|object)|\son\w+=|javascript:|class=/i);
      }),
    );
  });
});

describe('a digest', () => {
  it('is never longer than WeChat takes, and ends in a whole sentence or says that it goes on', () => {
    fc.assert(
      fc.property(body, (text) => {
        const digest = digestOfBody(text);
        expect(characterWeight(digest)).toBeLessThanOrEqual(longestDigest);
        expect(digest).toMatch(/[。…]$/);
      }),
    );
  });
});

describe('a card', () => {
  it('has title, digest, source and address, and a label where the document is no longer in force', () => {
    const { parts, title } = toRendition('DOUYIN', { ...source, legalForce: 'REPEALED' });
    expect(title).toBe(`【已废止】${source.title}`);
    expect(parts[0]?.split('\n')).toEqual([title, expect.any(String), expect.stringContaining('来源：'), source.link]);
  });
});
