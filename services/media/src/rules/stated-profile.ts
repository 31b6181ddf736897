import type { Bilingual } from '@dibao/shared/bilingual';
import type { ProfileRegion, RuleValues } from './rule-profile.ts';

/** A profile as its file states it: some rules, and where the others come from. */
export interface StatedProfile {
  readonly profile: string;
  readonly title: Bilingual;
  readonly region: ProfileRegion | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
  /** The profile whose rules hold where this one says nothing; null: it says all. */
  readonly inherits: string | null;
  readonly sources: Readonly<Record<string, ProfileSource>>;
  readonly rules: { readonly [Name in keyof RuleValues]?: StatedRule<RuleValues[Name]> };
}

export interface ProfileSource {
  readonly title: string;
  /** 发文字号. */
  readonly number?: string;
  /** When it was written, as precisely as it is known. */
  readonly on?: string;
}

export interface StatedRule<T> {
  readonly value: T;
  readonly clause: string;
  /** A key of `sources`. */
  readonly source: string;
}
