/** Whether a document still binds 有效性. EXPIRED: its time ran out 失效; REPEALED: somebody ended it 废止. */
export const LegalForce = {
  IN_FORCE: 'IN_FORCE',
  PARTIALLY_IN_FORCE: 'PARTIALLY_IN_FORCE',
  EXPIRED: 'EXPIRED',
  REPEALED: 'REPEALED',
  UNKNOWN: 'UNKNOWN',
} as const;
export type LegalForce = (typeof LegalForce)[keyof typeof LegalForce];

/**
 * The moves a document's legal force can make. A clean-up batch 清理 may extend an expired paper or repeal it formally;
 * what was repealed does not come back, it is issued anew. Nothing that was known becomes unknown.
 */
const moves: Readonly<Record<LegalForce, readonly LegalForce[]>> = {
  UNKNOWN: ['IN_FORCE', 'PARTIALLY_IN_FORCE', 'EXPIRED', 'REPEALED'],
  IN_FORCE: ['PARTIALLY_IN_FORCE', 'EXPIRED', 'REPEALED'],
  PARTIALLY_IN_FORCE: ['EXPIRED', 'REPEALED'],
  EXPIRED: ['IN_FORCE', 'PARTIALLY_IN_FORCE', 'REPEALED'],
  REPEALED: [],
};

/** Says whether a document's legal force may change so; staying as it is, is no change. */
export function canChangeLegalForce(from: LegalForce, to: LegalForce): boolean {
  return moves[from].includes(to);
}

/**
 * The order matters: 部分失效 contains 失效, 未失效 denies it. 已修改 is what catalogues write for a paper amended since,
 * of which a part binds no more (schema.org PartiallyInForce).
 */
const words: readonly (readonly [RegExp, LegalForce])[] = [
  [/尚未(?:生效|施行)|未生效/u, 'UNKNOWN'],
  [/部分(?:失效|有效|废止|廢止)|修改|修订|修訂/u, 'PARTIALLY_IN_FORCE'],
  [/废止|廢止/u, 'REPEALED'],
  [/(?<!未)(?:失效|无效|無效)/u, 'EXPIRED'],
  [/有效|未失效/u, 'IN_FORCE'],
];

/** Reads a 有效性 field: 有效, 失效, 废止, 部分失效, 已修改 and their longer forms. UNKNOWN for anything else. */
export function parseLegalForce(word: string): LegalForce {
  if (word.length > 20) return LegalForce.UNKNOWN;
  return words.find(([pattern]) => pattern.test(word))?.[1] ?? LegalForce.UNKNOWN;
}

const label = String.raw`[【〔［\[（(]\s*(?:已经?|全文|现已)?(失效|废止|部分失效|部分废止|已?修改|有效)\s*[】〕］\])）]`;
/** What is longer is a text in the wrong field; no pattern is tried on it. */
const longestTitle = 1_000;
const titleLabel = new RegExp(String.raw`^\s*${label}\s*|\s*${label}\s*$`, 'u');

/**
 * Takes off the label catalogues hang on a title, 【已失效】 before it or （已废止） after it.
 * `title` comes back without it; `legalForce` is null where there is none.
 */
export function splitLegalForceLabel(title: string): {
  readonly title: string;
  readonly legalForce: LegalForce | null;
} {
  const match = title.length <= longestTitle ? titleLabel.exec(title) : null;
  if (!match) return { title, legalForce: null };
  return { title: title.replace(match[0], ''), legalForce: parseLegalForce(match[1] ?? match[2] ?? '') };
}

/**
 * The legal force on a day: what binds expires after the last day of its validity period 有效期.
 * Both days are calendar dates of Asia/Shanghai (`2026-11-22`), which sort as text.
 */
export function legalForceOn(day: string, legalForce: LegalForce, validUntil: string | null): LegalForce {
  const isOver = validUntil !== null && validUntil < day;
  return isOver && legalForce !== LegalForce.REPEALED ? LegalForce.EXPIRED : legalForce;
}

/** Says whether a document may still be published as one that binds; the others are labelled, never newly released. */
export function isSpent(legalForce: LegalForce): boolean {
  return legalForce === LegalForce.REPEALED || legalForce === LegalForce.EXPIRED;
}
