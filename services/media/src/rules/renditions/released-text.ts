import type { RenditionSource } from './rendition-source.ts';

/** The lines of a body that say something, without their outer blanks. */
export function linesOf(body: string): string[] {
  return body
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '');
}

/** Whom a text addresses: 各市、县（区）人民政府，省政府各部门： */
export function isSalutation(line: string): boolean {
  return (
    /[：:]$/u.test(line) &&
    line.length <= 200 &&
    /各|人民政府|委员会|部门|单位|机构/u.test(line) &&
    !/[。；]/u.test(line)
  );
}

/** The title with what a reader has to know first: that the document is no longer, or not wholly, in force. */
export function labelledTitle({ title, legalForce }: Pick<RenditionSource, 'title' | 'legalForce'>): string {
  const label = labels[legalForce];
  return label === undefined || title.includes(label) ? title : `${label}${title}`;
}

const labels: Readonly<Record<string, string>> = {
  EXPIRED: '【已失效】',
  REPEALED: '【已废止】',
  PARTIALLY_IN_FORCE: '【部分失效】',
};

/** 来源：云岭省人民政府（云政发〔2026〕1号） 2026-11-20 */
export function sourceLineOf({ issuers, originName, documentNumber, publishedOn }: RenditionSource): string {
  const names = issuers.length > 0 ? issuers.join('、') : originName;
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  return `来源：${names}${number}　${publishedOn}`;
}
