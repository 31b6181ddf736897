import type { Bilingual } from '@dibao/shared/bilingual';
import { type InputIssue, issuesOfText } from '../input-issue.ts';

/** The violations a bulletin names (H04), and what else a monitoring office has to name. */
export const ViolationKind = {
  NOT_PUBLISHED: 'NOT_PUBLISHED',
  NOT_INTERPRETED: 'NOT_INTERPRETED',
  LATE_RESPONSE: 'LATE_RESPONSE',
  NOT_REPOSTED: 'NOT_REPOSTED',
  TAMPERED: 'TAMPERED',
  NOT_RECTIFIED: 'NOT_RECTIFIED',
  FALSE_REPORT: 'FALSE_REPORT',
} as const;
export type ViolationKind = keyof typeof ViolationKind;

export const violationWords: Readonly<Record<ViolationKind, Bilingual & { readonly clause: string }>> = {
  NOT_PUBLISHED: { zh: '重要信息不发布', en: 'important information not published', clause: 'H04' },
  NOT_INTERPRETED: { zh: '重大政策不解读', en: 'a major policy not interpreted', clause: 'H04' },
  LATE_RESPONSE: { zh: '热点回应不及时', en: 'late response', clause: 'H04' },
  NOT_REPOSTED: { zh: '应转载未转载', en: 'not reposted', clause: 'A01' },
  TAMPERED: { zh: '转载内容被篡改', en: 'a copy tampered with', clause: 'H16' },
  NOT_RECTIFIED: { zh: '整改不彻底', en: 'not put right', clause: 'H11' },
  FALSE_REPORT: { zh: '弄虚作假', en: 'false report', clause: 'H05' },
};

/** A violation named in a bulletin. */
export interface NamedViolation {
  readonly kind: ViolationKind;
  readonly unit: string;
  readonly text: string;
}

/** A unit or person commended (H27). */
export interface Commendation {
  readonly unit: string;
  /** Names, where persons are meant. */
  readonly persons: readonly string[];
  readonly text: string;
}

/** What people write around the figures. */
export interface BulletinWords {
  /** Who signs below: 某某省人民政府办公厅. */
  readonly issuer: string;
  readonly opening: string;
  readonly closing: string;
  readonly commendations: readonly Commendation[];
  readonly violations: readonly NamedViolation[];
}

/** Everything wrong with the words. */
export function issuesOfWords(words: BulletinWords): InputIssue[] {
  return [
    ...issuesOfText('words.issuer', words.issuer, 100),
    ...issuesOfText('words.opening', words.opening, 5_000),
    ...(words.closing === '' ? [] : issuesOfText('words.closing', words.closing, 5_000)),
    ...words.commendations.flatMap(({ unit, text }, index) => [
      ...issuesOfText(`words.commendations.${index}.unit`, unit, 100),
      ...issuesOfText(`words.commendations.${index}.text`, text),
    ]),
    ...words.violations.flatMap(({ unit, text }, index) => [
      ...issuesOfText(`words.violations.${index}.unit`, unit, 100),
      ...issuesOfText(`words.violations.${index}.text`, text),
    ]),
  ];
}
