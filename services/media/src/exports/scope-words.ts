import type { Bilingual } from '@dibao/shared/bilingual';
import { formatBeijing } from './cell-text.ts';

/** What a selection is made of, as far as all tables know it. */
export interface SelectionParts {
  readonly divisionCode?: string | null | undefined;
  readonly system?: string | null | undefined;
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  /** Further filters as they were asked for, `state=OPEN`. */
  readonly more?: readonly string[];
}

/** The selection in words, for the end of a file. */
export function scopeWords({ divisionCode, system, from, to, more = [] }: SelectionParts): Bilingual {
  const day = (instant: Date) => formatBeijing(instant);
  const zh = [
    divisionCode == null ? null : `区划 ${divisionCode} 及以下`,
    system == null ? null : `系统 ${system}`,
    from == null ? null : `自 ${day(from)}`,
    to == null ? null : `至 ${day(to)}（不含）`,
    ...more,
  ];
  const en = [
    divisionCode == null ? null : `division ${divisionCode} and below`,
    system == null ? null : `system ${system}`,
    from == null ? null : `from ${day(from)}`,
    to == null ? null : `before ${day(to)}`,
    ...more,
  ];
  const said = (parts: readonly (string | null)[], all: string, glue: string) =>
    parts.filter((part) => part !== null).join(glue) || all;
  return { zh: said(zh, '令牌可见的全部', '，'), en: said(en, 'everything the token may see', ', ') };
}
