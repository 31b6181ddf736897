import { type Bilingual, type Language, say } from '@dibao/shared/bilingual';
import { formatBeijing } from './cell-text.ts';
import type { Sheet } from './sheet.ts';
import type { TableDigest } from './table-digest.ts';

/** What a file says of itself at its end, as pairs of name and value. */
export function closingNotes(
  language: Language,
  sheet: Pick<Sheet, 'scope' | 'asOf'>,
  digest: Pick<TableDigest, 'rows' | 'value'>,
): (readonly [name: string, value: string])[] {
  const notes: readonly (readonly [Bilingual, string])[] = [
    [{ zh: '范围', en: 'Scope' }, say(language, sheet.scope)],
    [{ zh: '数据时点（北京时间）', en: 'Figures as of (Beijing time)' }, formatBeijing(sheet.asOf)],
    [{ zh: '行数', en: 'Rows' }, String(digest.rows)],
    [{ zh: '校验和（表头与各行的 CSV）', en: 'Checksum (header and rows as CSV)' }, digest.value()],
  ];
  return notes.map(([name, value]) => [say(language, name), value]);
}
