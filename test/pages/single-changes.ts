import type { Random } from './random.ts';

/** What a page shows of a text; markup is allowed in lines. */
interface ShownText {
  readonly title: string;
  readonly lines: readonly string[];
}

/** One change to a copy. Null where a text has nothing of the kind. */
export type SingleChange = (text: ShownText, random: Random) => ShownText | null;

const bodyOf = (text: ShownText) => text.lines.length - 2;

function inLine(change: (line: string, random: Random) => string | null): SingleChange {
  return ({ title, lines }, random) => {
    const changed = lines.map((line) => change(line, random));
    const places = changed.flatMap((line, index) => (line === null || line === lines[index] ? [] : [index]));
    if (places.length === 0) return null;
    const at = random.pick(places);
    return { title, lines: lines.with(at, changed[at] ?? '') };
  };
}

function replacing(pattern: RegExp, by: string | ((found: string) => string)): SingleChange {
  return inLine((line, random) => {
    const found = [...line.matchAll(new RegExp(pattern, 'gu'))];
    if (found.length === 0) return null;
    const { 0: words, index } = random.pick(found);
    return line.slice(0, index) + (typeof by === 'string' ? by : by(words)) + line.slice(index + words.length);
  });
}

const statements = [
  '四、本通知第二条暂缓执行，具体时间另行通知。',
  '以上要求对临江市不作硬性规定',
  '完成时限一律顺延3个月',
  '补助标准提高至每户50万元',
];
const forces = [
  '本文件已于2026年1月1日废止',
  '（此件已失效）',
  '有效性：废止',
  '【已作废】',
  '已停止执行',
  '本办法已被修订',
];

function inserted(words: readonly string[], wrap: (line: string) => string): SingleChange {
  return ({ title, lines }, random) => {
    if (lines.length < 4) return null;
    const at = 2 + random.below(lines.length - 4);
    return { title, lines: lines.toSpliced(at, 0, wrap(random.pick(words))) };
  };
}

function hidden(style: string): SingleChange {
  return inLine((line) => (line.includes('应当') ? line.replace('应当', `<span style="${style}">应当</span>`) : null));
}

/** Each makes the copy say something else: none of them may be verified. */
export const alteringChanges: Readonly<Record<string, SingleChange>> = {
  'a digit changed': replacing(/\d(?=\d)/u, (digit) => String((Number(digit) + 1) % 10)),
  'a digit put in': replacing(/\d/u, (digit) => `${digit}0`),
  'a point lost': replacing(/(?<=\d)\.(?=\d)/u, ''),
  'a minus put in': replacing(/(?<=为每户)(?=\d)/u, '−'),
  'a unit changed': replacing(/万元/u, '亿元'),
  'a percent sign lost': replacing(/%/u, ''),
  'a percent sign changed': replacing(/%/u, '‰'),
  'a Chinese numeral changed': replacing(/[一二三四五六]、/u, (found) => (found === '七、' ? '八、' : '七、')),
  'an article written in another numeral': replacing(/第\d+条/u, '第七十七条'),
  'a negation lost': replacing(/不得|不再|未经/u, (found) => found.slice(1)),
  'a negation put in': replacing(/应当/u, '不应当'),
  'a duty made a choice': replacing(/应当/u, '可以'),
  'a name changed': replacing(/张明远|李素清|王长河|赵启文|陈婉容|周立群|吴永川|郑晓岚/u, '张明元'),
  'two names swapped': inLine((line) => {
    const match = /由(\p{Script=Han}{3,6})牵头，(\p{Script=Han}{3})同志任组长/u.exec(line);
    return match && line.replace(match[0], `由${match[2]}牵头，${match[1]}同志任组长`);
  }),
  'a year changed in the title': ({ title, lines }) => ({ title: title.replace(/20\d\d/u, '2019'), lines }),
  'a look-alike letter': replacing(/一(?=、)/u, '—'),
  'a sentence cut': ({ title, lines }, random) => {
    const at = 1 + random.below(Math.max(1, bodyOf({ title, lines }) - 1));
    const sentences = (lines[at] ?? '').split(/(?<=。)/u);
    return sentences.length < 2 ? null : { title, lines: lines.with(at, sentences.slice(0, -1).join('')) };
  },
  'two paragraphs swapped': ({ title, lines }) => {
    const [one, other] = [lines[2], lines[3]];
    if (lines.length < 7 || one === undefined || other === undefined || one === other) return null;
    return { title, lines: lines.with(2, other).with(3, one) };
  },
  'the first paragraph behind the end': ({ title, lines }) =>
    lines.length < 6 ? null : { title, lines: [...lines.toSpliced(2, 1), lines[2] ?? ''] },
  'a paragraph twice': ({ title, lines }) =>
    lines.length < 6 ? null : { title, lines: lines.toSpliced(4, 0, lines[2] ?? '') },
  'signature and date lost': ({ title, lines }) => ({ title, lines: lines.slice(0, -2) }),
  'another date at the end': ({ title, lines }) => ({ title, lines: lines.with(-1, '2023年3月3日') }),
  'a paragraph put in': inserted(statements, (line) => line),
  'a paragraph put in, called a share bar': inserted(statements, (line) => `</p><div class="share">${line}</div><p>`),
  'a paragraph put in, called advertising': inserted(statements, (line) => `</p><div class="ad-box">${line}</div><p>`),
  'a paragraph put in as a link': inserted(statements, (line) => `<a href="/x.html">${line}</a>`),
  'a paragraph put in as a cell': inserted(statements, (line) => `</p><table><tr><td>${line}</td></tr></table><p>`),
  'a paragraph put in as a field': inserted(statements, (line) => `<input type="text" readonly value="${line}">`),
  'a paragraph put in as a drawing': inserted(statements, (line) => `<svg><text y="9">${line}</text></svg>`),
  'a paragraph put in by a frame': inserted(statements, (line) => `<iframe srcdoc="${line}"></iframe>`),
  'a paragraph behind the end': ({ title, lines }, random) => ({
    title,
    lines: [...lines, random.pick(statements.filter((line) => line.includes('。')))],
  }),
  'a force denied under the title': ({ title, lines }, random) => ({ title, lines: [random.pick(forces), ...lines] }),
  'a force denied in a marked box': ({ title, lines }, random) => ({
    title,
    lines: [`</p><div class="share">${random.pick(forces)}</div><p>`, ...lines],
  }),
  'a force denied behind the end': ({ title, lines }, random) => ({ title, lines: [...lines, random.pick(forces)] }),
  'a force denied in the title': ({ title, lines }, random) => ({
    title: random.pick([`【已废止】${title}`, `${title}（已失效）`]),
    lines,
  }),
  'another kind of text said under the title': ({ title, lines }, random) => ({
    title,
    lines: [random.pick(['（征求意见稿）', '（试行）', '（草案）', '适用于临江市']), ...lines],
  }),
  'struck out': inLine((line) => (line.includes('应当') ? line.replace('应当', '<s>应当</s>') : null)),
  'hidden by display': hidden('display:none'),
  'hidden by size': hidden('font-size:0'),
  'hidden by colour': hidden('color:#FFFFFF'),
  'hidden by transparency': hidden('opacity:0'),
  'hidden beside the window': hidden('position:absolute;left:-9999px'),
  'hidden by visibility': hidden('visibility:hidden'),
  'in an attribute only': inLine((line) => {
    const match = /应当|不得/u.exec(line);
    return match && line.replace(match[0], `<img alt="${match[0]}" title="${match[0]}">`);
  }),
  'where scripts are off only': inLine((line) => {
    const match = /应当|不得/u.exec(line);
    return match && line.replace(match[0], `<noscript>${match[0]}</noscript>`);
  }),
  'in a template only': inLine((line) => {
    const match = /应当|不得/u.exec(line);
    return match && line.replace(match[0], `<template>${match[0]}</template>`);
  }),
  'read from right to left': inLine((line) => (/\d\d/u.test(line) ? line.replace(/\d\d+/u, '\u202e$&\u202c') : null)),
  'read from right to left by markup': inLine((line) =>
    /\d\d/u.test(line) ? line.replace(/\d\d+/u, '<bdo dir="rtl">$&</bdo>') : null,
  ),
  'the whole text once more, changed': ({ title, lines }) => {
    const changed = lines.map((line) => line.replace('应当', '不应当'));
    return lines.length < 6 || changed.join() === lines.join() ? null : { title, lines: [...changed, title, ...lines] };
  },
};

const wordByWord = (line: string, wrap: (word: string) => string) =>
  line.includes('<') ? line : (line.match(/.{1,5}/gu) ?? []).map(wrap).join('');

function everywhere(change: (line: string, random: Random) => string): SingleChange {
  return ({ title, lines }, random) => ({ title, lines: lines.map((line) => change(line, random)) });
}

/** None of them changes what the copy says: all of them are verified. */
export const harmlessChanges: Readonly<Record<string, SingleChange>> = {
  'white space': everywhere((line) => wordByWord(line, (word) => `${word}\n  `)),
  'invisible signs': everywhere((line) => wordByWord(line, (word) => `${word}\u200b`)),
  'narrow punctuation': everywhere((line) =>
    line.replaceAll('，', ', ').replaceAll('：', ': ').replaceAll('、', '、 '),
  ),
  'wide digits and signs': everywhere((line) =>
    line.replaceAll(/[\d%]/gu, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)),
  ),
  fonts: everywhere((line) => wordByWord(line, (word) => `<font face="仿宋" color="#333333">${word}</font>`)),
  'bold digits': everywhere((line) => line.replaceAll(/\d+/gu, '<b style="font-size:18px">$&</b>')),
  'line breaks for paragraphs': everywhere((line) => line.replaceAll('。', '。<br>')),
  'marks before lines': everywhere((line, random) => (random.chance(0.3) ? `● ${line}` : line)),
  comments: everywhere((line) => wordByWord(line, (word) => `${word}<!-- x -->`)),
  'a share bar in the middle': ({ title, lines }) => ({
    title,
    lines: lines.toSpliced(3, 0, '</p><div class="share">分享到：微信 微博</div><p>'),
  }),
  'facts under the title': ({ title, lines }) => ({
    title,
    lines: ['发布时间：2026-06-13 来源：云溪市人民政府', '索引号：000017/2026-00031', '【字体：大 中 小】', ...lines],
  }),
  'an editor behind the end': ({ title, lines }) => ({ title, lines: [...lines, '责任编辑：张三', '来源：云溪发布'] }),
};
