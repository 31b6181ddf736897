import type { Disclosure } from './disclosure.ts';

/** The disclosure attribute as the text of a document states it, clause B01. */
export interface DisclosureMarker {
  readonly disclosure: Exclude<Disclosure, 'UNDETERMINED'>;
  /** The words as they stand in the text, damage included. */
  readonly text: string;
  /** Where `text` begins, in UTF-16 units of the text searched. */
  readonly index: number;
  /** 删减后公开: what may be public is a shortened text, and somebody has to say whether this is the one. */
  readonly isAfterRedaction: boolean;
}

/**
 * The three literal markers and the variants of practice. Every character is followed by what scanning and
 * conversion leave behind: blanks, and the pinyin in parentheses that damaged pages carry (`發(fā)`).
 */
const wordings: readonly (readonly [string, DisclosureMarker['disclosure'], boolean?])[] = [
  ['删减后公开', 'PROACTIVE', true],
  ['刪減後公開', 'PROACTIVE', true],
  ['依申请公开', 'ON_REQUEST'],
  ['不予公开', 'NOT_DISCLOSED'],
  ['免予公开', 'NOT_DISCLOSED'],
  ['不公开', 'NOT_DISCLOSED'],
  ['公开发布', 'PROACTIVE'],
  ['主动公开', 'PROACTIVE'],
];

const traditional: Readonly<Record<string, string>> = { 开: '開', 发: '發', 请: '請', 动: '動', 布: '佈', 删: '刪' };

const anyForm = (words: string): string =>
  [...words].map((c) => `[${c}${traditional[c] ?? ''}]`).join(String.raw`(?:\([a-zà-ǜ]{1,6}\))?[ \u3000\u00a0]{0,2}`);

const attribute = wordings.map(([words]) => `(${anyForm(words)})`).join('|');
const markerPattern = new RegExp(`${anyForm('此件')}[ \\u3000\\u00a0]{0,2}(?:${attribute})`, 'gu');
const labelPattern = new RegExp(
  String.raw`^[ \t\u3000\u00a0]*(?:政府)?(?:信息)?公开(?:方式|属性|选项|类别|形式)[ \u3000]{0,2}[:：][ \u3000]{0,2}(?:${attribute})[ \t\u3000\u00a0]*$`,
  'gmu',
);

/** How much of a line before a marker is looked at: a signature with its date is shorter. */
const signatureLength = 60;

/**
 * Finds the marker a document carries, wherever its signature stands (a plan may follow the notice that issues it).
 * A text that only speaks of the markers, “此件公开发布” in quotes or in a sentence, carries none.
 * Where a text carries several that disagree, the most restrictive one is returned: publishing too little can be mended.
 */
export function findDisclosureMarker(text: string): DisclosureMarker | null {
  let strictest: DisclosureMarker | null = null;
  for (const marker of disclosureMarkers(text))
    if (!strictest || severity[marker.disclosure] > severity[strictest.disclosure]) strictest = marker;
  return strictest;
}

const severity = { PROACTIVE: 0, ON_REQUEST: 1, NOT_DISCLOSED: 2 } as const;

function* disclosureMarkers(text: string): Generator<DisclosureMarker> {
  for (const match of text.matchAll(markerPattern)) if (standsAsMarker(text, match)) yield toMarker(match);
  for (const match of text.matchAll(labelPattern)) yield toMarker(match);
}

function toMarker(match: RegExpExecArray): DisclosureMarker {
  const which = match.slice(1).findIndex((group) => group !== undefined);
  const [, disclosure, isAfterRedaction = false] = wordings[which] ?? ['', 'NOT_DISCLOSED' as const];
  return { disclosure, text: match[0].trim(), index: match.index + leadingBlanks(match[0]), isAfterRedaction };
}

const leadingBlanks = (text: string): number => text.length - text.trimStart().length;

/**
 * A marker stands alone on its line, with or without parentheses, or in parentheses after a signature, a date or the
 * end of a sentence; nothing of a sentence follows it.
 */
function standsAsMarker(text: string, match: RegExpExecArray): boolean {
  const end = match.index + match[0].length;
  const before = text.slice(Math.max(0, match.index - signatureLength), match.index);
  const line = before.slice(before.lastIndexOf('\n') + 1).trimEnd();
  const startsInWindow = before.includes('\n') || match.index <= signatureLength;
  const after = /^[^\n]{0,20}/u.exec(text.slice(end, end + 20))?.[0] ?? '';
  const isParenthesised = /[(（【〔[]$/u.test(line) && /^[ \u3000]*[)）】〕\]]/u.test(after);
  const lead = isParenthesised ? line.slice(0, -1).trim() : line.trim();
  const tail = isParenthesised ? after.replace(/^[ \u3000]*[)）】〕\]]/u, '') : after;
  if (!/^(?:[。.]?\s*$|\s+\S|抄送|附件|附[:：]|今天是|主办)/u.test(tail)) return false;
  if (lead === '' && startsInWindow) return true;
  return (
    isParenthesised && (/[。；！]$/u.test(lead) || /[日号號]$/u.test(lead) || (startsInWindow && isSignature(lead)))
  );
}

const isSignature = (line: string): boolean => /^[\p{Script=Han}、 \u3000]{2,}[厅廳室府局委会會部院]$/u.test(line);
