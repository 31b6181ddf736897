import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';

// A name that tells no level gets the lowest that has departments: a level decides whom a release obliges.
const levels: readonly (readonly [AdministrativeLevel, RegExp])[] = [
  ['STATE', /^(?:国务院|国家|中国|中华|中央|中共中央|全国|最高)|^[^省市县区州旗]{1,8}(?:部|总局|总署|署)(?:办公厅)?$/u],
  ['TOWNSHIP', /(?:乡|镇|街道)(?:人民政府|办事处)/u],
  ['COUNTY', /^.{2,}(?:县|旗|(?<!自治)区)(?!.*(?:自治区|特别行政区)$)/u],
  ['CITY', /^.{2,}(?:州|盟|地区)|^(?!北京|上海|天津|重庆).{1,}市/u],
  ['PROVINCE', /省|自治区|特别行政区|^(?:北京|上海|天津|重庆)市/u],
];

/** What the full name of an agency tells of it. */
export function describeAgency(name: string): { name: string; kind: AgencyKind; level: AdministrativeLevel } {
  const kind = /(?:人民政府|国务院)$/u.test(name) ? AgencyKind.GOVERNMENT : partyOrDepartment(name);
  const level = levels.find(([, pattern]) => pattern.test(name))?.[0] ?? AdministrativeLevel.COUNTY;
  return { name, kind, level };
}

function partyOrDepartment(name: string): AgencyKind {
  return /中共|党委|省委|市委|县委|区委|纪律检查|中央委员会/u.test(name) ? AgencyKind.PARTY : AgencyKind.DEPARTMENT;
}
