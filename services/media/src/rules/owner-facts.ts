import type { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { isMunicipality, levelOfDivision, municipalityOf, parentDivision } from './division.ts';

/** An owner a channel's record implies: enough to find the agency, and to register it where nobody has. */
export interface OwnerFacts {
  readonly sourceId: string;
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AdministrativeLevel;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly parentDivisionCode: string | null;
  /** A department's government, so that it can be registered above it where nobody has. */
  readonly government: OwnerFacts | null;
}

/** 国务院, that is the Central People's Government: the top of the region tree. */
export const stateCouncil: OwnerFacts = {
  sourceId: 'gov:state',
  name: '国务院',
  kind: 'GOVERNMENT',
  level: 'STATE',
  divisionCode: null,
  system: null,
  parentDivisionCode: null,
  government: null,
};

/** The government of a division, from the place's name as lists write it (大同市, 东城区, 山西省人民政府). */
export function governmentOf(code: string, place: string): OwnerFacts {
  const full = `${municipalityOf(code) ?? ''}${place.replace(/人民政府$/, '')}`;
  return {
    sourceId: `gov:${code}`,
    name: full === '新疆生产建设兵团' ? full : `${full}人民政府`,
    kind: 'GOVERNMENT',
    level: levelOfDivision(code),
    divisionCode: code,
    system: null,
    parentDivisionCode: parentDivision(code),
    government: null,
  };
}

/** A system (条) and what its department is called at each level. */
interface Line {
  readonly system: string;
  /** At a province or autonomous region, at a municipality, below. */
  readonly province: string;
  readonly municipality: string;
  readonly local: string;
}

/** The lines whose departments lists of sites name by their short form. */
export const lines = {
  公安: { system: '公安', province: '公安厅', municipality: '公安局', local: '公安局' },
  司法: { system: '司法行政', province: '司法厅', municipality: '司法局', local: '司法局' },
  审计: { system: '审计', province: '审计厅', municipality: '审计局', local: '审计局' },
  药监: { system: '药品监管', province: '药品监督管理局', municipality: '药品监督管理局', local: '药品监督管理局' },
  监狱: { system: '监狱管理', province: '监狱管理局', municipality: '监狱管理局', local: '监狱管理局' },
} as const satisfies Record<string, Line>;

/** The department of a line at a division: its government's child. Districts of municipalities have branches of the police. */
export function departmentOf(line: Line, code: string, place: string): OwnerFacts {
  return {
    sourceId: `dept:${code}:${line.system}`,
    name: departmentName(line, code, place.replace(/人民政府$/, '')),
    kind: 'DEPARTMENT',
    level: levelOfDivision(code),
    divisionCode: code,
    system: line.system,
    parentDivisionCode: code,
    government: governmentOf(code, place),
  };
}

function departmentName(line: Line, code: string, place: string): string {
  const municipality = municipalityOf(code);
  if (municipality !== null) {
    return line.system === '公安'
      ? `${municipality}公安局${place.replace(/(?:新区|区|县)$/, '')}分局`
      : `${municipality}${place}${line.local}`;
  }
  if (isMunicipality(code)) return `${place}${line.municipality}`;
  const isProvincial = levelOfDivision(code) === 'PROVINCE' && place !== '新疆生产建设兵团';
  return `${place}${isProvincial ? line.province : line.local}`;
}

/** A department of the State Council. */
export function ministryOf(name: string, kind: AgencyKind = 'DEPARTMENT'): OwnerFacts {
  return {
    sourceId: `dept:state:${name}`,
    name,
    kind,
    level: 'STATE',
    divisionCode: null,
    system: kind === 'DEPARTMENT' ? systemOfMinistry(name) : null,
    parentDivisionCode: null,
    government: null,
  };
}

const systemsOfMinistries: Readonly<Record<string, string>> = {
  公安部: '公安',
  司法部: '司法行政',
  审计署: '审计',
  国家药品监督管理局: '药品监管',
  国家市场监督管理总局: '市场监管',
  国家金融监督管理总局: '金融监管',
  中国证券监督管理委员会: '证券监管',
  国务院国有资产监督管理委员会: '国有资产监管',
};

/** The line a ministry heads; by its own subject where it heads none that lists name (教育部: 教育). */
function systemOfMinistry(name: string): string {
  const subject = name
    .replace(/^（(.*)）$/, '$1')
    .replace(/^(?:国家|中国|国务院|中华人民共和国)/, '')
    .replace(/(?:(?:监督)?管理委员会|委员会|(?:监督)?管理总局|总局|管理局|事务局|办公室|总署|机构|部|局|署|室)$/, '');
  return systemsOfMinistries[name] ?? (subject === '' ? name : subject);
}
