import type { Bilingual } from '@dibao/shared/bilingual';
import type { Difference } from '../comparison/compare-texts.ts';
import type { RepostMode } from '../duty.ts';
import type { LookVerdict } from './look.ts';

/** What a page was found to be, compared with what is owed. */
export interface Judgement {
  readonly verdict: LookVerdict;
  /** Why the hub could not look, or why it judged so, in words. */
  readonly reason: Bilingual | null;
  /** How the copy was made, by what was found; null where that does not show. */
  readonly mode: RepostMode | null;
  /** The time the page declares. */
  readonly declaredAt: Date | null;
  /** The text found, bounded. */
  readonly text: string | null;
  /** The decisive differences, in the order of the text. */
  readonly differences: readonly Difference[];
  /** What is missing. */
  readonly missing: readonly MissingPart[];
}

/** What a copy may lack. */
export const CopyPart = {
  TITLE: 'TITLE',
  BODY: 'BODY',
  ATTACHMENT: 'ATTACHMENT',
  SOURCE: 'SOURCE',
  LINK: 'LINK',
  LABEL: 'LABEL',
} as const;
export type CopyPart = keyof typeof CopyPart;

export interface MissingPart {
  readonly part: CopyPart;
  /** Which one, such as the name of an attachment. */
  readonly detail: string | null;
}
