import { type Page, readPage } from '@dibao/shared/page/read-page';
import { describe, expect, it } from 'vitest';
import { judgePage } from './judge-page.ts';
import type { CopySource } from './page-source.ts';

const lines = [
  '各县（市、区）人民政府，市政府各部门：',
  '为做好2026年防汛工作，现将有关事项通知如下。',
  '一、落实责任。各地应当在6月1日前落实防汛责任人，责任人名单向社会公布，未经批准不得变更。',
  '二、备足物资。市级储备不少于3.5万件，县级储备不少于1,000件，不得挪作他用，由张明远同志负责。',
  '三、严肃纪律。对工作不力的，依照《云溪市防汛条例》第32条处理，并处2万元以上5万元以下罚款。',
  '云溪市人民政府',
  '2026年5月20日',
];
const source: CopySource = {
  title: '云溪市人民政府关于做好2026年防汛工作的通知',
  body: lines.join('\n'),
  attachments: [{ name: '附件1：物资清单.docx', url: 'https://www.yunxi.example/files/1.docx' }],
  urls: ['https://www.yunxi.example/zfwj/t1.html'],
};
const file = '<p><a href="/upload/77.docx">附件1：物资清单.docx</a></p>';

function page(html: string, url = 'https://www.county.example/zwgk/t9.html'): Page {
  return readPage(new TextEncoder().encode(html), new Headers({ 'content-type': 'text/html' }), url);
}

function copy(shown: readonly string[], title = source.title, files = file): Page {
  const facts = '<p>来源：云溪市人民政府 发布时间：2026-05-21 09:00 字号：大 中 小</p>';
  const foot = '<div class="footer">主办：某县人民政府 网站标识码：0000000017</div>';
  return page(`<h1>${title}</h1>${facts}<div>${shown.map((line) => `<p>${line}</p>`).join('')}</div>${files}${foot}`);
}

function changed(from: string, to: string): Page {
  expect(source.body).toContain(from);
  return copy(source.body.replace(from, to).split('\n'));
}

describe('a true copy is verified', () => {
  it.each([
    ['as it is', copy(lines)],
    [
      'in other widths and with other signs',
      copy(lines.map((line) => line.replace(/，/g, ',').replace(/3\.5/, '３．５'))),
    ],
    ['with the separator of thousands left out', changed('1,000件', '1000件')],
    [
      'with spaces and soft hyphens',
      copy(lines.map((line) => line.replace(/工作/g, '工\u00ad作').replace(/防汛/g, '防&nbsp;汛'))),
    ],
    ['in one paragraph', copy([lines.join('')])],
    ['sentence by sentence', copy(lines.flatMap((line) => line.split(/(?<=。)/u)))],
    ['with lines of the page between', copy(lines.toSpliced(3, 0, '扫一扫在手机打开当前页', '分享到：微信 微博'))],
    ['with advertising between', copy(lines.toSpliced(3, 0, '</p><div class="ad-box">春季招聘进行中</div><p>'))],
    ['with its number and facts above', copy(['云政发〔2026〕3号', '索引号：00001/2026-1', ...lines])],
    ['twice on the page', copy([...lines, '打印版', ...lines])],
    [
      'with a number of a list made by the browser',
      page(`<h1>${source.title}</h1><p>${lines.slice(0, 2).join('</p><p>')}</p>${lines.slice(2).join('<br>')}${file}`),
    ],
  ])('%s', (_how, shown) => {
    expect(judgePage(source, shown)).toMatchObject({ verdict: 'VERIFIED', differences: [], missing: [] });
  });
});

describe('one thing changed is a different text', () => {
  it.each([
    ['6月1日前', '7月1日前', '6', '7'],
    ['3.5万件', '35万件', '3.5', '35'],
    ['1,000件', '1,000万件', '', '万'],
    ['不得挪作', '可挪作', '不得', '可'],
    ['未经批准', '经批准', '未', ''],
    ['应当', '可以', '应当', '可以'],
    ['不得变更', '得变更', '不', ''],
    ['张明远', '张明元', '远', '元'],
    ['第32条', '第23条', '32', '23'],
    ['2万元以上', '2元以上', '万', ''],
    ['5月20日', '5月21日', '20', '21'],
    ['云溪市人民政府\n2026', '云岭市人民政府\n2026', '溪', '岭'],
    ['，不得挪作他用', '', '不得挪作他用', ''],
    ['挪作他用，', '挪作他用，但应急需要的除外，', '', '但应急需要的除外'],
    ['2026年5月20日', '2026年5月20日起停止执行', '', '起停止执行'],
    ['各县（市、区）人民政府，', '部分县（市、区）人民政府，', '各', '部分'],
  ])('%s → %s', (from, to, before, after) => {
    const judged = judgePage(source, changed(from, to));
    expect(judged.verdict).toBe('DIFFERENT');
    expect(judged.differences).toHaveLength(1);
    expect(judged.differences[0]).toMatchObject({
      source: expect.stringContaining(before),
      copy: expect.stringContaining(after),
    });
  });

  it('in the title, also where the window has the right one', () => {
    for (const title of [source.title.replace('2026', '2025'), source.title.replace('做好', '不做')]) {
      const shown = copy(lines, title);
      expect(judgePage(source, { ...shown, windowTitle: source.title }).verdict).toBe('DIFFERENT');
    }
  });

  it('in a text of one sentence', () => {
    const short = { ...source, title: '关于某项目的批复', body: '同意设立云溪高新技术产业园区。', attachments: [] };
    expect(judgePage(short, page(`<h1>${short.title}</h1><p>${short.body}</p>`)).verdict).toBe('VERIFIED');
    expect(judgePage(short, page(`<h1>${short.title}</h1><p>不${short.body}</p>`)).verdict).toBe('DIFFERENT');
    expect(
      judgePage(short, page(`<h1>${short.title}</h1><p>同意设立云溪高新技术产业园区的请示不予批准</p>`)).verdict,
    ).toBe('DIFFERENT');
  });

  it.each([
    ['a paragraph put in', copy(lines.toSpliced(4, 0, '四、本通知第二条暂缓执行，具体时间另行通知。'))],
    ['a cell put in', copy(lines.toSpliced(4, 0, '3次'))],
    [
      'paragraphs in another order',
      copy([...lines.slice(0, 2), ...[lines[3], lines[2]].map(String), ...lines.slice(4)]),
    ],
  ])('%s', (_how, shown) => {
    expect(judgePage(source, shown).verdict).toBe('DIFFERENT');
  });
});

describe('marks that say something', () => {
  const marked = '附表：最低气温−5℃，涨幅↑3%，☑达标 ☐不达标，合格√，面积50㎡。';
  const body = [...lines.slice(0, 4), marked, ...lines.slice(4)];
  const withMarks = { ...source, body: body.join('\n') };
  it.each([
    ['−5℃', '5℃'],
    ['−5℃', '——5℃'],
    ['−5℃', '−5℉'],
    ['↑3%', '↓3%'],
    ['↑3%', '3%'],
    ['☑达标 ☐不达标', '☐达标 ☑不达标'],
    ['√', '×'],
    ['㎡', '㎥'],
  ])('%s → %s is another text', (from, to) => {
    expect(judgePage(withMarks, copy(body)).verdict).toBe('VERIFIED');
    expect(judgePage(withMarks, copy(body.map((line) => line.replace(from, to)))).verdict).toBe('DIFFERENT');
  });

  it.each([
    ['−5℃', '-5℃'],
    ['−5℃', '－5°C'],
    ['㎡', 'm<sup>2</sup>'],
    ['附表', '● 附表'],
  ])('%s written as %s is the same', (from, to) => {
    expect(judgePage(withMarks, copy(body.map((line) => line.replace(from, to)))).verdict).toBe('VERIFIED');
  });
});

describe('a word about the force of the document', () => {
  const labels = ['本文件已于2026年8月1日废止', '（此件已失效）', '有效性：废止', '本通知已停止执行。'];
  const under = (label: string) => copy([label, ...lines]);
  const inTitle = copy(lines, `【已废止】${source.title}`);
  const behind = copy([...lines, '此件已废止']);

  const labelled: [string, Page][] = [
    ...labels.map((label): [string, Page] => [label, under(label)]),
    ['in the title', inTitle],
    ['behind', behind],
  ];
  it.each(labelled)('%s is a difference while it is in force, and true when it was repealed', (_label, shown) => {
    expect(judgePage({ ...source, legalForce: 'IN_FORCE' }, shown).verdict).toBe('DIFFERENT');
    expect(judgePage(source, shown).verdict).toBe('DIFFERENT');
    expect(judgePage({ ...source, legalForce: 'REPEALED' }, shown).verdict).toBe('VERIFIED');
  });

  it.each(['有效性：有效', '废止日期：', '失效日期：长期'])('%s denies nothing', (label) => {
    expect(judgePage({ ...source, legalForce: 'IN_FORCE' }, under(label)).verdict).toBe('VERIFIED');
  });

  it('of another document, in a list beside the text, is none', () => {
    const list = '<ul><li><a href="/x">关于废止部分文件的决定</a><li><a href="/y">本市已废止文件目录</a></ul>';
    expect(judgePage({ ...source, legalForce: 'IN_FORCE' }, copy(lines, source.title, file + list)).verdict).toBe(
      'VERIFIED',
    );
  });
});

it('a box called chrome around the whole copy hides nothing put into it', () => {
  const added = lines.toSpliced(3, 0, '本条自2027年起暂缓执行');
  for (const name of ['sidebar', 'footer', 'share', 'ad-box']) {
    const box = (shown: readonly string[]) =>
      page(`<div class="${name}"><h1>${source.title}</h1><p>${shown.join('</p><p>')}</p>${file}</div>`);
    const below = page(`<h1>${source.title}</h1><div class="${name}"><p>${added.join('</p><p>')}</p>${file}</div>`);
    expect(judgePage(source, box(lines)).verdict).toBe('VERIFIED');
    expect(judgePage(source, box(added)).verdict).toBe('DIFFERENT');
    expect(judgePage(source, below).verdict).toBe('DIFFERENT');
  }
});

describe('what is missing is named', () => {
  it.each([
    ['a paragraph', copy(lines.toSpliced(3, 1)), 'BODY', '备足物资'],
    ['the end', copy(lines.slice(0, 4)), 'BODY', '2026年5月20日'],
    [
      'the end in the middle of a sentence',
      copy([...lines.slice(0, 4), '三、严肃纪律。对工作不力的，依照']),
      'BODY',
      '罚款',
    ],
    ['the addressees', copy(lines.slice(1)), 'BODY', '市政府各部门'],
    ['an attachment', copy(lines, source.title, ''), 'ATTACHMENT', '物资清单'],
  ])('%s', (_what, shown, part, detail) => {
    const judged = judgePage(source, shown);
    expect(judged).toMatchObject({ verdict: 'PARTIAL', differences: [] });
    expect(judged.missing).toContainEqual({ part, detail: expect.stringContaining(detail) });
  });
});

describe('what is no copy', () => {
  const link = `<a href="http://yunxi.example/zfwj/t1.html?from=list">${source.title}</a>`;
  it.each([
    ['a link under the title', page(`<ul><li>${link}<li><a href="/x">其他文件</a></ul>`), 'LINK'],
    [
      'a page that sends on',
      page('<meta http-equiv="refresh" content="0;url=https://www.yunxi.example/zfwj/t1.html">'),
      'LINK',
    ],
    ['the page of the origin', page('<p>正文</p>', 'https://www.yunxi.example/zfwj/t1.html'), 'LINK'],
    [
      'another text that mentions the origin',
      page(`<h1>另一篇</h1><p>另一篇文章的正文，与此无关。</p><a href="${source.urls[0]}">这里</a>`),
      'UNRELATED',
    ],
    ['the title alone', page(`<title>${source.title}</title><h1>${source.title}</h1><p>正在建设中</p>`), 'PARTIAL'],
    [
      'last year’s notice',
      copy(['各有关单位：', '现将2025年有关安排通知如下，请遵照执行。'], '某局关于2025年值班安排的通知'),
      'UNRELATED',
    ],
  ])('%s', (_what, shown, verdict) => {
    expect(judgePage(source, shown).verdict).toBe(verdict);
  });

  const told = `<div>【${source.title}】市级储备不少于3.5万件，县级储备不少于1,000件。</div>`;
  const way = `<a href="${source.urls[0]}">网页链接</a>`;

  it('a short post that links to the whole text is a digest', () => {
    expect(judgePage(source, page(told + way), 'WEIBO').verdict).toBe('DIGEST');
    expect(judgePage(source, copy(lines), 'WEIBO').verdict).toBe('VERIFIED');
  });

  it('a post without the way to the whole text is none', () => {
    expect(judgePage(source, page(told), 'WEIBO')).toMatchObject({ verdict: 'PARTIAL', missing: [{ part: 'LINK' }] });
  });

  it('a cut copy is no digest, whatever it links to and wherever it stands', () => {
    for (const cut of [lines.slice(0, 3), lines.toSpliced(4, 1), lines.slice(2, 4)]) {
      expect(judgePage(source, copy(cut, source.title, file + way), 'WEIBO')).toMatchObject({
        verdict: 'PARTIAL',
        differences: [],
      });
    }
    expect(judgePage(source, copy(lines.slice(0, 3)), 'WEBSITE').verdict).toBe('PARTIAL');
  });

  it('a post that quotes another number is different, whatever it links to', () => {
    const quoted = page(told.replace('3.5万', '5.3万') + way);
    expect(judgePage(source, quoted, 'WEIBO').verdict).toBe('DIFFERENT');
  });

  it('a post that changes what it quotes is different', () => {
    const quoted = lines.slice(0, 4).map((line) => line.replace('3.5万', '5.3万'));
    expect(judgePage(source, copy(quoted), 'WEIBO').verdict).toBe('DIFFERENT');
  });
});

it('184,000 signs are judged in little time, and one changed sign in them is found', () => {
  const long = Array.from(
    { length: 9_000 },
    (_, index) => `第${index}条　各地应当做好第${index * 7}项工作，不得拖延。`,
  );
  const body = long.join('\n').slice(0, 184_000);
  const big = { ...source, body, attachments: [] };
  const html = (text: string) =>
    page(
      `<h1>${source.title}</h1>${text
        .split('\n')
        .map((line) => `<p>${line}</p>`)
        .join('')}`,
    );
  const started = performance.now();
  expect(judgePage(big, html(body)).verdict).toBe('VERIFIED');
  expect(judgePage(big, html(body.replace('第4321条　各地应当', '第4321条　各地不应当'))).differences).toHaveLength(1);
  expect(judgePage(big, html(body.replace(/应当/g, '可以'))).verdict).toBe('DIFFERENT');
  expect(performance.now() - started).toBeLessThan(25_000);
});
