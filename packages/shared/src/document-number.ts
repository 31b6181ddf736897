import { documentNumberPatterns, malformedPatterns } from './document-number-grammar.ts';
import type { DocumentNumberFamily } from './document-number-grammar.ts';
import { parseHanNumeral } from './han-numeral.ts';
import { contextBeforeCharacter, contextBeforeCode, contextBeforeName } from './issuer-code.ts';
import { normaliseForSearch, tidyText } from './text-normalise.ts';

/** What is wrong with a text that was meant as a document number. */
export type DocumentNumberDefect = keyof typeof malformedPatterns | 'UNRECOGNISED';

/** A parsed 发文字号. Typing is repaired (brackets, width, spaces, damage); the publisher's wording and script are not. */
export interface DocumentNumber {
  /** 甘政办发〔2017〕4号; for a malformed number the text as it came, for a joint one all numbers joined by `;`. */
  readonly normalised: string;
  /** 机关代字 (甘政办发), or the name before 令 and 公告 with that word; of a joint number the first one's. */
  readonly issuerCode: string | null;
  readonly year: number | null;
  /** As printed: `4`, `014`, `七十三`, `0940019124A`. */
  readonly serial: string | null;
  readonly family: DocumentNumberFamily | 'JOINT' | 'IRREGULAR';
  /** Present when the number cannot be trusted (NUMBER_MALFORMED, J26). */
  readonly malformed?: DocumentNumberDefect;
}

type Groups = Readonly<Record<string, string | undefined>>;

const families = Object.entries(documentNumberPatterns).map(
  ([family, pattern]) => [family as DocumentNumberFamily, new RegExp(`^${pattern}$`, 'v')] as const,
);
const defects = Object.entries(malformedPatterns).map(
  ([defect, pattern]) => [defect as keyof typeof malformedPatterns, new RegExp(`^${pattern}$`, 'v')] as const,
);
const label = /^(?:发文字号|發文字號|文号|文號|字号|字號):?/u;
const betweenJoint = /(?<=[号號])[;、,]/u;
const leadingCode = /^[[\p{Script=Han}·]--[第]]+(?=[\[\(<〈\d])/v;
const looksLikeNumber = /[号號]|[\[\(〈]\d{4}[\]\)〉]/v;

/** Parses one document number in any of its spellings; null for a text that is none (C02, C07). */
export function parseDocumentNumber(raw: string): DocumentNumber | null {
  const tidy = tidyText(raw).text.replace(label, '');
  const number = readDocumentNumber(tidy)?.number ?? jointNumber(tidy);
  if (number !== null) return number;
  const malformed = looksLikeNumber.test(tidy) ? readMalformedNumber(tidy) : null;
  return malformed === null ? null : { ...malformed.number, normalised: raw.trim() };
}

/** The canonical spelling of the common family: 甘政办发〔2017〕4号. */
export function formatDocumentNumber(number: {
  readonly issuerCode: string;
  readonly year: number;
  readonly serial: string;
}): string {
  return `${number.issuerCode}〔${number.year}〕${number.serial}号`;
}

/**
 * The key under which equal numbers meet, whatever their script, width, brackets or padding: 國辦發[2013]100號 and
 * 国办发〔2013〕第100号 share one. What cannot be parsed is its own key.
 */
export function documentNumberKey(raw: string): string {
  const number = parseDocumentNumber(raw);
  if (number === null || number.malformed !== undefined) return normaliseForSearch(raw);
  if (number.family === 'JOINT') return number.normalised.split(';').map(documentNumberKey).join(';');
  const issuer = normaliseForSearch(number.issuerCode ?? '')
    .replace(/^中华人民共和国(?=.{3})/u, '')
    .replace(/^国令$/u, '国务院令');
  const serial = number.family === 'CHARACTER' ? number.serial : plainSerial(number.serial ?? '');
  return `${issuer}[${number.year ?? ''}]${serial}号`.toLowerCase();
}

function plainSerial(serial: string): string {
  const [first = '', ...parts] = serial.split(/[-之]/u);
  return [parseHanNumeral(first) ?? first, ...parts].join('-');
}

/** A number within a tidied text, and how many characters in front of it belong to the sentence around. */
export interface NumberInContext {
  readonly number: DocumentNumber;
  readonly context: number;
}

/** Reads a tidied text that ends as a well-formed number does. */
export function readDocumentNumber(tidy: string): NumberInContext | null {
  for (const [family, pattern] of families) {
    const groups = pattern.exec(tidy)?.groups;
    if (groups) return withoutContext(tidy, family, groups);
  }
  return null;
}

// What looks like context is cut only when a number remains, and until nothing more is to cut.
function withoutContext(tidy: string, family: DocumentNumberFamily, groups: Groups): NumberInContext {
  const context = contextLength(family, normaliseForSearch(groups['issuer'] ?? ''));
  const rest = context === 0 ? null : readDocumentNumber(tidy.slice(context));
  if (rest === null) return { number: toDocumentNumber(family, groups), context: 0 };
  return { number: rest.number, context: context + rest.context };
}

/** Reads a tidied text that was meant as a number; `UNRECOGNISED` when nothing tells what it lacks. */
export function readMalformedNumber(tidy: string): NumberInContext {
  const simplified = tidy.replace('號', '号');
  const malformed = defects.find(([, pattern]) => pattern.test(simplified))?.[0] ?? 'UNRECOGNISED';
  const issuer = leadingCode.exec(tidy)?.[0] ?? '';
  const context = contextBeforeCode(normaliseForSearch(issuer));
  const issuerCode = issuer.slice(context) || null;
  const number = {
    normalised: tidy.slice(context),
    issuerCode,
    year: null,
    serial: null,
    family: 'IRREGULAR',
    malformed,
  } as const;
  return { number, context };
}

function jointNumber(tidy: string): DocumentNumber | null {
  const numbers = tidy.split(betweenJoint).map((part) => readDocumentNumber(part)?.number ?? null);
  const [first] = numbers;
  if (numbers.length < 2 || !first || numbers.includes(null)) return null;
  return { ...first, family: 'JOINT', normalised: numbers.map((number) => number?.normalised).join(';') };
}

function toDocumentNumber(family: DocumentNumberFamily, groups: Groups): DocumentNumber {
  const { issuer = '', open, ordinal = '', serial = '', mark = '' } = groups;
  const year = groups['year'] === undefined ? null : parseHanNumeral(groups['year']);
  const tail = `${ordinal}${serial}${mark}`;
  const bracketedYear = open === '(' && family === 'YEAR_FIRST' ? `（${year}）` : `〔${year}〕`;
  const plainYear = year === null ? '' : `${year}年`;
  const spellings: Record<DocumentNumberFamily, string> = {
    YEAR_SERIAL: `${issuer}${bracketedYear}${tail}`,
    YEAR_FIRST: `${bracketedYear}${issuer}${tail}`,
    CHARACTER: `${issuer}${tail}`,
    ORDER: `${issuer}${plainYear}${tail}`,
    ANNOUNCEMENT: `${issuer}${plainYear}${tail}`,
    SERIAL_ONLY: `${issuer}${tail}`,
  };
  return { normalised: spellings[family], issuerCode: issuer, year, serial, family };
}

function contextLength(family: DocumentNumberFamily, simplifiedIssuer: string): number {
  if (family === 'ORDER' || family === 'ANNOUNCEMENT') return contextBeforeName(simplifiedIssuer);
  if (family === 'CHARACTER') return contextBeforeCharacter(simplifiedIssuer);
  return family === 'YEAR_SERIAL' ? contextBeforeCode(simplifiedIssuer) : 0;
}
