import type { AdministrativeLevel } from '@dibao/shared/agency';

const municipalities: Readonly<Record<string, string>> = { 11: '北京市', 12: '天津市', 31: '上海市', 50: '重庆市' };

/** The Xinjiang corps has the rank of a province and a code inside one. */
const corps = '659000';

/** Whether a text is a division code of six digits (GB/T 2260). */
export function isDivisionCode(text: string): boolean {
  return /^[1-9]\d{5}$/.test(text);
}

/** The level of the government of a division. */
export function levelOfDivision(code: string): AdministrativeLevel {
  if (code.endsWith('0000') || code === corps) return 'PROVINCE';
  return code.endsWith('00') ? 'CITY' : 'COUNTY';
}

/** The division above; null for provinces. Districts of municipalities and counties directly under a province (90) skip the city. */
export function parentDivision(code: string): string | null {
  if (levelOfDivision(code) === 'PROVINCE') return null;
  const province = `${code.slice(0, 2)}0000`;
  const isDirect = code.endsWith('00') || code.slice(0, 2) in municipalities || code.slice(2, 4) === '90';
  return isDirect ? province : `${code.slice(0, 4)}00`;
}

/** The municipality a district belongs to; null elsewhere. A district's name alone, such as 和平区, names several. */
export function municipalityOf(code: string): string | null {
  return code.endsWith('0000') ? null : (municipalities[code.slice(0, 2)] ?? null);
}

/** Whether the division is a municipality itself. */
export function isMunicipality(code: string): boolean {
  return code.endsWith('0000') && code.slice(0, 2) in municipalities;
}
