import { documentNumberKey } from '@dibao/shared/document-number';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { findCitations } from './citations.ts';
import { quotedTitles } from './quoted-titles.ts';

/** How a document stands to another one; read as “this document … the other”. */
export const RelationKind = {
  IMPLEMENTS: 'IMPLEMENTS',
  FORWARDS: 'FORWARDS',
  ISSUES: 'ISSUES',
  INTERPRETS: 'INTERPRETS',
  REPEALS: 'REPEALS',
  AMENDS: 'AMENDS',
  CITES: 'CITES',
} as const;
export type RelationKind = (typeof RelationKind)[keyof typeof RelationKind];

/** A relation a title or a text states; at least one of title and number is there. */
export interface ExtractedRelation {
  readonly kind: RelationKind;
  readonly title: string | null;
  /** In its normal form where it is sound, else as printed. */
  readonly documentNumber: string | null;
  readonly isMalformed: boolean;
}

/** In a title the word before what it is about decides; the innermost act is the title's own. */
const titleActs: readonly (readonly [RelationKind, RegExp])[] = [
  ['REPEALS', /(?:废止|廢止|宣布失效)/u],
  ['AMENDS', /(?:修改|修订|修訂|修正)/u],
  ['FORWARDS', /(?:转发|轉發|批转|批轉)/u],
  ['IMPLEMENTS', /(?:贯彻|貫徹|落实|落實|实施(?=《)|實施(?=《))/u],
  ['ISSUES', /(?:印发|印發|发布|發布|公布)/u],
];
const interpretation = /(?:解读|解讀|图解|圖解|问答|問答|答记者问|读懂|看懂)/u;

/** In a text the words around a citation decide; without any it only cites. */
const before: readonly (readonly [RelationKind, RegExp])[] = [
  ['IMPLEMENTS', /(?:贯彻|貫徹|落实|落實)[^，。；,;《》]{0,24}$/u],
];
const after: readonly (readonly [RelationKind, RegExp])[] = [
  ['FORWARDS', /^[^。；;]{0,12}(?:转发|轉發|批转|批轉)给/u],
  ['REPEALS', /^[^。；;《》]{0,12}(?:同时|即行|一并|予以|自[^。；;《》]{1,20})?(?:废止|廢止)/u],
  ['AMENDS', /^[^。；;《》]{0,6}(?:作|做|予以|进行)(?:如下|以下|相应)?修改/u],
];

const contextLength = 60;
const longestTitle = 300;

/**
 * The relations a document states: those of its title (转发, 贯彻落实, 印发, 解读, 废止, 修改) and its citations by number.
 * Each other document is named once, by the first relation that is more than CITES. `ownNumber` is no relation.
 */
export function extractRelations(
  title: string,
  text: string,
  ownNumber: string | null = null,
): readonly ExtractedRelation[] {
  const own = ownNumber === null ? null : documentNumberKey(ownNumber);
  const merged = new Map<string, ExtractedRelation>();
  for (const relation of [...relationsOfTitle(title.slice(0, longestTitle)), ...relationsOfText(text)]) {
    const keys = keysOf(relation);
    if (own !== null && keys.includes(own)) continue;
    const known = keys.map((key) => merged.get(key)).find((other) => other !== undefined);
    const joined = known ? join(known, relation) : relation;
    for (const key of [...keys, ...keysOf(joined)]) merged.set(key, joined);
  }
  return [...new Set(merged.values())];
}

/** Under these two relations name the same document, whatever script they are in. */
function keysOf({ title, documentNumber }: ExtractedRelation): readonly string[] {
  return [
    ...(title === null ? [] : [`《${normaliseForSearch(title)}》`]),
    ...(documentNumber === null ? [] : [documentNumberKey(documentNumber)]),
  ];
}

function relationsOfTitle(title: string): readonly ExtractedRelation[] {
  const quoted = [...quotedTitles(title)];
  return quoted.flatMap(({ title: other, index, end }) => {
    const lead = title.slice(0, index);
    const interprets = interpretation.test(title.slice(end)) || interpretation.test(lead);
    const kind = interprets ? RelationKind.INTERPRETS : nearestAct(lead);
    return kind ? [{ kind, title: other, documentNumber: null, isMalformed: false }] : [];
  });
}

/** 转发…关于印发《…》的通知: the act nearest to the quoted title says how the title stands to it. */
function nearestAct(lead: string): RelationKind | null {
  let nearest: { readonly kind: RelationKind; readonly at: number } | null = null;
  for (const [kind, word] of titleActs) {
    const at = [...lead.matchAll(new RegExp(word, 'gu'))].at(-1)?.index ?? -1;
    if (at >= 0 && at > (nearest?.at ?? -1)) nearest = { kind, at };
  }
  return nearest?.kind ?? null;
}

function relationsOfText(text: string): readonly ExtractedRelation[] {
  return findCitations(text).map(({ title, number, raw, isMalformed, index, end }) => {
    const lead = text.slice(Math.max(0, index - contextLength), index);
    const tail = text.slice(end, end + contextLength).replace(/^[^）)\n]{0,20}[）)]/u, '');
    const kind =
      after.find(([, words]) => words.test(tail))?.[0] ??
      before.find(([, words]) => words.test(lead))?.[0] ??
      RelationKind.CITES;
    return { kind, title, documentNumber: isMalformed ? raw : number.normalised, isMalformed };
  });
}

function join(known: ExtractedRelation, other: ExtractedRelation): ExtractedRelation {
  return {
    kind: known.kind === RelationKind.CITES ? other.kind : known.kind,
    title: known.title ?? other.title,
    documentNumber: known.documentNumber ?? other.documentNumber,
    isMalformed: known.documentNumber === null ? other.isMalformed : known.isMalformed,
  };
}
