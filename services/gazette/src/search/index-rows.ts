import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { numberKeysOf } from './number-keys.ts';
import type { SearchRow } from './search-request.ts';
import { tokenText } from './tokens.ts';

/** The columns of `upsertArticles`, one array each. A row given twice counts as given last. */
export function toColumns(rows: readonly SearchRow[]): unknown[][] {
  const distinct = [...new Map(rows.map((row) => [row.id, row])).values()];
  const plain = distinct.map((row) => plainText(row));
  return [
    distinct.map((row) => row.id),
    distinct.map((row) => row.gazetteId),
    distinct.map((row) => row.year),
    distinct.map((row) => row.section),
    distinct.map((row) => row.issuer),
    distinct.map((row) => row.publishedOn),
    distinct.map((row) => (row.documentNumber === null ? null : numberKeysOf(row.documentNumber).join(';'))),
    plain.map(tokenText),
    plain,
  ];
}

// A line end stands between two texts and in no query, so phrases and bigrams end at it. PostgreSQL takes no zero character.
function plainText(row: SearchRow): string {
  return row.texts.map((text) => normaliseForSearch(text).replaceAll('\0', '')).join('\n');
}
