import { recordContainers } from './json-records.ts';

/** How the records of a JSON file are laid out; null when it is not JSON. */
export type FileShape = 'lines' | 'array' | 'object' | null;

/** Names whose list makes an object a document of records; divisions hold governments. */
const containers = [...recordContainers, 'provinces'];
const jsonSpace = /^[\s\uFEFF]+/;

/**
 * Tells the layout from the beginning of a file. Names are no proof: much JSON Lines is called `.json`. An object that
 * ends with its line is a record, unless it holds a list of records; one that goes on is a document.
 *
 * @param head the first characters, some thousands of them
 * @param isNamedLines the file is called `.jsonl` or `.ndjson`
 */
export function recogniseShape(head: string, isNamedLines: boolean): FileShape {
  const start = head.replace(jsonSpace, '');
  if (isNamedLines) return /^\s*\{/m.test(start) ? 'lines' : null;
  if (start.startsWith('[')) return 'array';
  if (!start.startsWith('{')) return null;
  const end = start.indexOf('\n');
  const line = end === -1 ? start : start.slice(0, end);
  const first = parseObject(line);
  if (first !== null) return containers.some((name) => Array.isArray(first[name])) ? 'object' : 'lines';
  // A first line longer than what was looked at: a list that begins early makes it a document.
  const holdsList = new RegExp(`"(?:${containers.join('|')})"\\s*:\\s*\\[`);
  return /^\{\s*$/.test(line) || holdsList.test(line.slice(0, 2_000)) ? 'object' : 'lines';
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return null;
  }
}
