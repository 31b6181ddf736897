/** A division as the statistical list of divisions has it. */
export interface Division {
  readonly code: string | null;
  readonly name: string;
  readonly cities?: readonly Division[];
  readonly counties?: readonly Division[];
}

/** An agency as the service `documents` imports it. */
export interface DivisionAgency {
  readonly sourceId: string;
  readonly name: string;
  readonly kind: 'GOVERNMENT';
  readonly level: 'STATE' | 'PROVINCE' | 'CITY' | 'COUNTY';
  readonly divisionCode?: string;
  readonly parentSourceId?: string;
}

/** Why a row of the list gives no government. */
export const SkipReason = {
  /** 市辖区, 省直辖县级行政区划: a heading of the statistics; what it holds stands under the province. */
  PSEUDO_UNIT: 'PSEUDO_UNIT',
  /** A development zone or the like (codes …71 to …79): counted apart, but no division with a government. */
  FUNCTIONAL_AREA: 'FUNCTIONAL_AREA',
  /** Islands and seas, or a city without counties that the list repeats as its own county. */
  NO_GOVERNMENT: 'NO_GOVERNMENT',
  /** Hong Kong, Macao and Taiwan have names only. */
  NO_CODE: 'NO_CODE',
} as const;
export type SkipReason = keyof typeof SkipReason;

export interface DivisionAgencies {
  /** Parents before children. */
  readonly agencies: readonly DivisionAgency[];
  readonly skipped: readonly { readonly name: string; readonly reason: SkipReason }[];
}

const state = { sourceId: 'state', name: '国务院', kind: 'GOVERNMENT', level: 'STATE' } as const;

/**
 * The people's governments of a list of divisions, each under the nearest government above. A district is named with
 * its city (兰州市城关区人民政府), since 城关区 alone names several; a county or county-level city only where its name
 * is not the only one. 地区 and 盟 have an administrative office (行政公署) that governs for the province.
 */
export function agenciesOfDivisions(list: {
  readonly provinces: readonly Division[];
  readonly withoutCodes?: readonly Division[];
}): DivisionAgencies {
  const { provinces, withoutCodes = [] } = list;
  const counties = provinces.flatMap(({ cities = [] }) => cities.flatMap((city) => city.counties ?? []));
  const uses = Map.groupBy(counties, ({ name }) => name);
  const agencies: DivisionAgency[] = [state];
  const skipped: { name: string; reason: SkipReason }[] = [];

  function add(division: Division, level: DivisionAgency['level'], name: string, parentSourceId: string): string {
    const { code } = division;
    if (code === null) throw new Error(`${division.name} has no code`);
    const sourceId = `division:${code}`;
    agencies.push({ sourceId, name, kind: 'GOVERNMENT', level, divisionCode: code, parentSourceId });
    return sourceId;
  }

  for (const province of provinces) {
    const provinceId = add(province, 'PROVINCE', governmentName(province.name), state.sourceId);
    for (const city of province.cities ?? []) {
      const isPseudo = isPseudoUnit(city.name);
      if (isPseudo) skipped.push({ name: city.name, reason: 'PSEUDO_UNIT' });
      const above = isPseudo ? provinceId : add(city, 'CITY', governmentName(city.name), provinceId);
      // A municipality's districts carry its name; those directly under a province or region carry none.
      const prefix = isPseudo ? (province.name.endsWith('市') ? province.name : '') : city.name;
      for (const county of city.counties ?? []) {
        const reason = whyNoGovernment(county, city);
        if (reason !== null) {
          skipped.push({ name: county.name, reason });
          continue;
        }
        const isAmbiguous = isDistrict(county.name) || (uses.get(county.name)?.length ?? 0) > 1;
        add(county, 'COUNTY', governmentName(isAmbiguous ? `${prefix}${county.name}` : county.name), above);
      }
    }
  }
  for (const { name } of withoutCodes) skipped.push({ name, reason: 'NO_CODE' });
  return { agencies, skipped };
}

function governmentName(division: string): string {
  if (/(?:地区|盟)$/.test(division)) return `${division}行政公署`;
  // 大柴旦行政委员会 is the name of the organ itself.
  return division.endsWith('行政委员会') ? division : `${division}人民政府`;
}

function isPseudoUnit(name: string): boolean {
  return /^(?:市辖区|县)$|直辖县级行政区划$/.test(name);
}

/** 城关区 and 浦东新区, but not 六枝特区, which has the rank and the name of a county. */
function isDistrict(name: string): boolean {
  return name.endsWith('区') && !name.endsWith('特区');
}

function whyNoGovernment({ code, name }: Division, city: Division): SkipReason | null {
  if (code === null) return 'NO_CODE';
  if (isPseudoUnit(name)) return 'PSEUDO_UNIT';
  if (code[4] === '7') return 'FUNCTIONAL_AREA';
  const isDivision = /[市县区旗]$|行政委员会$/.test(name);
  return isDivision && name !== city.name ? null : 'NO_GOVERNMENT';
}
