import { fullRegionName, numberPrefixOf } from './province-names.ts';

const central: Readonly<Record<string, string>> = {
  国发: '国务院',
  国函: '国务院',
  国令: '国务院',
  国发明电: '国务院',
  国办发: '国务院办公厅',
  国办函: '国务院办公厅',
  国办发明电: '国务院办公厅',
  国办函明电: '国务院办公厅',
  中办发: '中共中央办公厅',
  中发: '中共中央',
};

/** 府 or 政, then what kind of paper it is: 沪府规, 云政任, 川府函. With 办 it is the general office's: 豫政办, 粤办函. */
const provincial = /^(?:(府办|政办|办|府办公厅)|(?:府|政))(?:发|函|规|字|任|复|通|明电|发明电){0,2}$/u;

/**
 * The issuer a document number stands for 机关代字, where that is certain: the central offices, and the government of a
 * province the record is known to belong to. The same character may begin a county's numbers (交政办发, 新政发), so
 * without a region nothing is said of provinces. Never call it for a number that may be a cited document's.
 */
export function issuerOfNumber(documentNumber: string, region?: string | null): string | null {
  const code = /^[\p{Script=Han}]{1,10}/u.exec(documentNumber)?.[0].replace(/第$/u, '') ?? '';
  const office = central[code];
  if (office !== undefined) return office;
  const prefix = region ? numberPrefixOf(region) : null;
  if (!region || prefix === null || !code.startsWith(prefix)) return null;
  const match = provincial.exec(code.slice(prefix.length));
  if (!match) return null;
  const government = `${fullRegionName(region)}人民政府`;
  return match[1] === undefined ? government : `${government}办公厅`;
}
