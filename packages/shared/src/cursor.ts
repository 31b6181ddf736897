import { ErrorCode, HubError } from './errors.ts';
import { isId } from './ids.ts';

/**
 * Opaque cursors: what stands inside is ours alone, so it is packed as base64url JSON with a short name of the list
 * it belongs to. A cursor of another list, or a garbled one, is an error and never "from the start".
 */
export function encodeCursor(list: string, parts: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify([list, ...parts])).toString('base64url');
}

/** The parts of a cursor made by {@link encodeCursor} for the same list. Throws CURSOR_UNKNOWN for any other string. */
export function decodeCursor(list: string, cursor: string): (string | number | null)[] {
  const parts = tryDecode(cursor);
  if (parts === null || parts[0] !== list) throw unknownCursor(cursor);
  return parts.slice(1);
}

/**
 * The sort key and the id in a cursor `[key, id]` of a list ordered by both. The key's shape is checked, so that a forged
 * cursor is refused here and not by the database.
 */
export function decodeRowCursor(
  list: string,
  cursor: string,
  keyShape: RegExp = /^/,
): [key: string | null, id: string] {
  const [key, id] = decodeCursor(list, cursor);
  const isKey = key === null || (typeof key === 'string' && keyShape.test(key));
  if (!isKey || typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return [key, id];
}

/** An instant as the key of a {@link decodeRowCursor}, written by {@link instantKeySql}. */
export const instantKey = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** SQL that writes a column as such a key: in UTC, to the microsecond, which a Date of JavaScript would cut off. */
export function instantKeySql(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

/** The error for a cursor this hub never issued for this list. */
export function unknownCursor(cursor: string): HubError {
  const shown = cursor.length > 40 ? `${cursor.slice(0, 40)}…` : cursor;
  return new HubError(ErrorCode.CURSOR_UNKNOWN, {
    zh: `游标 "${shown}" 不是本列表发出的。请使用上一页返回的 endCursor；跟随发布日志者请核对地址，确无误时以 after: "EARLIEST" 重新同步。`,
    en: `The cursor "${shown}" was not issued by this list. Use the endCursor of the page before; who follows the release log checks the address and, if it is right, resynchronises with after: "EARLIEST".`,
  });
}

function tryDecode(cursor: string): (string | number | null)[] | null {
  if (!/^[A-Za-z0-9_-]{1,1024}$/.test(cursor)) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const isPart = (part: unknown) => part === null || typeof part === 'string' || typeof part === 'number';
    return Array.isArray(parts) && parts.every(isPart) ? (parts as (string | number | null)[]) : null;
  } catch {
    return null;
  }
}
