import { splitLegalForceLabel } from './legal-force.ts';

/** What a document is 文件种类. Rules, normative and policy documents owe an interpretation (D01). */
export const DocumentKind = {
  RULE: 'RULE',
  NORMATIVE: 'NORMATIVE',
  POLICY: 'POLICY',
  DECISION: 'DECISION',
  INTERPRETATION: 'INTERPRETATION',
  CONSULTATION_DRAFT: 'CONSULTATION_DRAFT',
  NOTICE: 'NOTICE',
  NEWS: 'NEWS',
  EVENT: 'EVENT',
  THREAD: 'THREAD',
} as const;
export type DocumentKind = (typeof DocumentKind)[keyof typeof DocumentKind];

/** What an imported record without a kind says about itself. */
export interface KindClues {
  readonly title: string;
  readonly documentNumber?: string | null;
  readonly category?: string | null;
}

interface Known {
  /** The title reduced to its genre: 某某办法 for 《某某办法（试行）》. */
  readonly title: string;
  /** The title with all its marks, of which 》 at the end says that it speaks of another document. */
  readonly whole: string;
  readonly number: string;
  readonly category: string;
}

type Clue = (known: Known) => boolean;

const endsWith = (pattern: string): RegExp => new RegExp(`(?:${pattern})$`, 'u');

const official = endsWith(
  '通知|公告|通告|通报|意见|决定|决议|批复|函|办法|规定|细则|条例|报告|命令|令|方案|规划|计划|措施',
);
const interpretation = [
  endsWith('解读|图解|政策问答|问答|答记者问|起草说明|[一二三四五六七八九十]+问[一二三四五六七八九十]+答'),
  /^(?:一图|图解|图文|动画|动漫|视频|短视频|数字)[^，。]{0,8}(?:解读|读懂|看懂|了解)|^(?:图解|解读|读懂|短视频解读)[:：《]/u,
];
const consultation = /征求意见稿|(?:公开|向社会).{0,4}(?:征求|征集).{0,40}意见/u;
const consultationOutcome = /反馈|采纳|结果|情况的?(?:通报|说明)/u;
const decree = /(?:^|国|政府|府|部|委|局|署)令\s*(?:第|〔|\d)|^\S{2,24}令$/u;
const commendation = /嘉奖令|命令$|戒严令/u;
const normativeNumber = /规(?:字|发|范)?〔/u;
const normativeText = '办法|规定|细则|规则|准则|规程|基准';
const policyText = '意见|措施|方案|规划|计划|纲要|要点|举措|行动|预案|任务|清单|目录|政策';

/** Checked in order, the first that holds decides. */
const clues: readonly (readonly [DocumentKind, Clue])[] = [
  ['INTERPRETATION', ({ whole }) => interpretation.some((pattern) => pattern.test(whole)) && !official.test(whole)],
  ['EVENT', ({ whole }) => /新闻发布会|新闻通气会|政策吹风会|在线访谈/u.test(whole) && !official.test(whole)],
  ['THREAD', ({ title }) => /^(?:图文|网络|视频|微)?直播[:：]|直播$/u.test(title)],
  ['CONSULTATION_DRAFT', ({ title }) => consultation.test(title) && !consultationOutcome.test(title)],
  [
    'RULE',
    ({ title, number }) =>
      !commendation.test(title) && (decree.test(number) || decree.test(bracketed(title)) || decree.test(title)),
  ],
  ['RULE', ({ title }) => endsWith('条例').test(title) && !/[关關][于於]/u.test(title)],
  ['NORMATIVE', ({ title, number }) => normativeNumber.test(number) && official.test(title)],
  [
    'NORMATIVE',
    ({ title }) => endsWith(normativeText).test(title) || endsWith(`(?:${normativeText})的通知`).test(title),
  ],
  ['DECISION', ({ title, category }) => endsWith('决定|决议').test(title) || category === '人大决议'],
  ['POLICY', ({ title }) => endsWith('(?:意见|措施|方案|规划|计划|纲要)的通知').test(title)],
  [
    'POLICY',
    ({ title }) =>
      endsWith(policyText).test(title) || endsWith(`(?:印发|转发).{0,200}(?:${policyText})的通知`).test(title),
  ],
  [
    'NEWS',
    ({ title, number }) =>
      number === '' && /[，！？]/u.test(title.replace(/《[^》]*》|“[^”]*”/gu, '')) && !official.test(title),
  ],
];

/** Titles are short; what is longer is a text in the wrong field, of which the beginning has to do. */
const longestTitle = 300;

/**
 * Guesses the kind of a record that states none, from title, number and category. It is conservative: in doubt between
 * two kinds it takes the one with more duties among policy documents, and NOTICE where nothing speaks for another.
 */
export function guessDocumentKind({ title, documentNumber, category }: KindClues): DocumentKind {
  const compact = title.slice(0, longestTitle).replace(/[\s\ue000-\uf8ff]+/gu, '');
  const whole = splitLegalForceLabel(compact).title;
  const known = {
    title: genreOf(whole),
    whole,
    number: (documentNumber ?? '').slice(0, longestTitle),
    category: category ?? '',
  };
  return clues.find(([, holds]) => holds(known))?.[0] ?? DocumentKind.NOTICE;
}

/** The title without closing brackets and remarks such as （试行）, so that its last word names its genre. */
function genreOf(title: string): string {
  const remark =
    /[（(](?:试行|暂行|修订|修正|\d{4}[年—–－-][^）)]{0,12}|节选|摘要)[）)](?=》?(?:的通知)?[^（(]{0,30}$)/gu;
  return title
    .replace(remark, '')
    .replace(/[》”]+$/u, '')
    .replace(/[》”]+(?=的通知$|[（(][^）)]{0,20}[）)]$)/u, '');
}

/** What the last parentheses of a title hold: 某某办法（某府令6号）. */
function bracketed(title: string): string {
  return /[（(]([^（()）]{1,30})[）)]$/u.exec(title)?.[1] ?? '';
}
