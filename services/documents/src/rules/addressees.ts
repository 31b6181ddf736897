import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { type TextLine, longestHeading } from './text-lines.ts';

/** Where the main recipients stand and who they are. */
export interface Recipients {
  /** The place of the line among the lines given: what stands before it is title matter. */
  readonly at: number;
  /** In simplified characters, without the damage of conversions. */
  readonly names: readonly string[];
}

/** Letterhead, number, title and a table of contents may stand before the recipients; more is a body. */
const linesBeforeRecipients = 40;

const recipientsLine = /^(?:主送[:：]\s*)?([^。！？!?“”《》]{2,})[:：]$/u;
const organisation =
  /(?:政府|委|会|局|厅|部|院|办|署|部门|单位|机构|企业|公司|学校|办事处|区|县|市|镇|乡|同志|委员|代表)(?:\([^)]*\))?$/u;

/** Finds the main recipients 主送: the line of organisations that ends with a colon, before the text begins (C09). */
export function findRecipients(lines: readonly TextLine[]): Recipients | null {
  for (const [at, { text }] of lines.slice(0, linesBeforeRecipients).entries()) {
    const match = text.length <= longestHeading ? recipientsLine.exec(text) : null;
    const names = match ? toOrganisations(match[1] ?? '') : [];
    if (names.length > 0 && names.every((name) => organisation.test(name))) return { at, names };
  }
  return null;
}

/** Finds the copy list 抄送, on one line or several, up to its full stop (C09). */
export function findCopiedTo(lines: readonly TextLine[]): readonly string[] {
  const start = lines.findLastIndex(({ text }) => /^抄[送报報][:：]/u.test(text));
  if (start < 0) return [];
  const parts: string[] = [];
  for (const { text } of lines.slice(start, start + 12)) {
    if (text.length > longestHeading) break;
    parts.push(text.replace(/^抄[送报報][:：]/u, ''));
    if (/。$/u.test(text)) break;
    if (!/[,，、;；]$/u.test(text)) break;
  }
  return toOrganisations(parts.join(''));
}

/**
 * Commas separate organisations; 、 does so only behind a complete one, because 各市、自治州人民政府 is one phrase.
 * What stands in parentheses belongs to its name.
 */
function toOrganisations(list: string): readonly string[] {
  const names: string[] = [];
  let name = '';
  let depth = 0;
  for (const c of normaliseForSearch(list)) {
    if (c === '(') depth += 1;
    if (c === ')') depth -= 1;
    const separates = depth <= 0 && (/[,，;；。]/u.test(c) || (c === '、' && isComplete.test(name)));
    if (separates) {
      names.push(name);
      name = '';
    } else name += c;
  }
  return [...names, name].filter((each) => each !== '');
}

const isComplete = /(?:政府|委|会|局|厅|部|院|办|署|部门|单位|机构|公司|办事处)$/u;
