import { normaliseForSearch } from '@dibao/shared/text-normalise';
import { isAgencyName } from './agency-name.ts';
import { dateOf } from './dates.ts';
import type { TextLine } from './text-lines.ts';

/** Who signed a document and when: issuers as the text spells them and in simplified characters, dates by their kind. */
export interface Signature {
  readonly issuersRaw: readonly string[];
  readonly issuers: readonly string[];
  /** 成文日期, under the signature. */
  readonly writtenOn: string | null;
  /** 印发日期, on the last page: 2017年1月16日印发. */
  readonly issuedOn: string | null;
}

const longestSignature = 120;
const dateAtEnd =
  /^(.*?)[（(]?((?:[12]\d{3}|[〇○零一二三四五六七八九]{4})\s{0,3}年\s{0,3}[\d一二三四五六七八九十]{1,3}\s{0,3}月\s{0,3}[\d一二三四五六七八九十]{1,3}\s{0,3}日)\s*(印[发發])?[）)]?\s*(?:[（(]\s*此[^（()）]{2,20}(?:\([^()]*\)[^（()）]{0,10})?[）)])?$/u;

/**
 * Finds signature and dates. The first signature is the document's own: a forwarded paper, with its signature, follows
 * the notice that forwards it. Without any agency above a date, a date on a line of its own counts as that of writing.
 */
export function findSignature(lines: readonly TextLine[]): Signature {
  let signed: { readonly raw: readonly string[]; readonly date: string } | null = null;
  let bareDate: string | null = null;
  let issuedOn: string | null = null;
  for (const [at, { text }] of lines.entries()) {
    const match = text.length <= longestSignature ? dateAtEnd.exec(text) : null;
    const date = match && dateOf(match[2] ?? '');
    if (!match || !date) continue;
    if (match[3] !== undefined) {
      issuedOn ??= date;
      continue;
    }
    const lead = (match[1] ?? '').trim();
    const raw = lead === '' ? agenciesAbove(lines, at) : agenciesOf(lead);
    if (raw.length > 0) signed ??= { raw, date };
    else if (lead === '') bareDate = date;
  }
  const issuersRaw = signed?.raw ?? [];
  return {
    issuersRaw,
    issuers: issuersRaw.map((name) => normaliseForSearch(name)),
    writtenOn: signed?.date ?? bareDate,
    issuedOn,
  };
}

/** The agencies on the lines right above a date, in their order. */
function agenciesAbove(lines: readonly TextLine[], at: number): readonly string[] {
  const found: string[] = [];
  for (let above = at - 1; above >= 0; above -= 1) {
    const names = agenciesOf(lines[above]?.text ?? '');
    if (names.length === 0) break;
    found.unshift(...names);
  }
  return found;
}

/** A line that is agencies and nothing else. Blanks (or an entity left of one) stand between names, or inside one for looks. */
function agenciesOf(line: string): readonly string[] {
  if (line.length > longestSignature) return [];
  const names = line.split(/(?:[、\s]|&[a-z]{1,8};)+/u).filter((name) => name !== '');
  if (names.length > 0 && names.every((name) => isAgencyName(normaliseForSearch(name)))) return names;
  const whole = names.join('');
  return isAgencyName(normaliseForSearch(whole)) ? [whole] : [];
}
