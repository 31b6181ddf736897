import { tidyText } from './text-normalise.ts';

/** How an 索引号 is built: organisation code, unified social credit code, or a local prefix in front of year and serial. */
export type IndexNumberFamily = 'ORGANISATION_CODE' | 'CREDIT_CODE' | 'LOCAL';

/** An 索引号 (C01). It stays with its item for good, even when the publisher changes, so `raw` is what is kept and shown. */
export interface IndexNumber {
  readonly raw: string;
  readonly family: IndexNumberFamily;
  /** Nine characters of GB 11714, or the eighteen of the unified social credit code (GB 32100); a local prefix names no organisation. */
  readonly organisationCode?: string;
  readonly year?: number;
  /** As printed, padding included: `00110`. */
  readonly serial?: string;
}

const families: readonly (readonly [IndexNumberFamily, RegExp])[] = [
  // 000014349/2017-00110, 00001434-9/2017-00110
  ['ORGANISATION_CODE', /^(?<code>[0-9A-Z]{8}-?[0-9X])\/(?<year>(?:19|20)\d{2})-(?<serial>\d{1,8})$/u],
  // 11441700007280420Y/2021-00050
  ['CREDIT_CODE', /^(?<code>[0-9A-HJ-NPQRTUWXY]{18})\/(?<year>(?:19|20)\d{2})-(?<serial>\d{1,8})$/u],
  // JCXZFBWJ-2020-0078
  ['LOCAL', /^[A-Z\p{Script=Han}][A-Z0-9\p{Script=Han}]*[-/](?<year>(?:19|20)\d{2})[-/](?<serial>\d{1,8})$/u],
];
const label = /^索引[号號]:?/u;

/** Parses an 索引号 of a known family, through full-width signs, spaces and its label; null for any other form. */
export function parseIndexNumber(raw: string): IndexNumber | null {
  const tidy = tidyText(raw).text.replace(label, '').toUpperCase();
  for (const [family, pattern] of families) {
    const groups = pattern.exec(tidy)?.groups;
    if (groups) return toIndexNumber(raw, family, groups);
  }
  return null;
}

/** The key under which spellings of one 索引号 meet; a form of no known family is its own key. */
export function indexNumberKey(raw: string): string {
  return tidyText(raw)
    .text.replace(label, '')
    .toUpperCase()
    .replace(/^(?<body>[0-9A-Z]{8})-(?=[0-9X]\/)/u, '$<body>');
}

function toIndexNumber(
  raw: string,
  family: IndexNumberFamily,
  groups: Readonly<Record<string, string | undefined>>,
): IndexNumber {
  const { code, year, serial } = groups;
  return {
    raw,
    family,
    ...(code === undefined ? {} : { organisationCode: code.replace('-', '') }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(serial === undefined ? {} : { serial }),
  };
}
