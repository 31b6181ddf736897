import type { RuleProfile } from '../rule-profile.ts';
import { titleKey } from './match-entry.ts';

/** A column a site must have on its home page. */
export interface RequiredColumn {
  readonly name: string;
  readonly clause: string;
  /** Whether releases go there, so that it never stands still for long. */
  readonly isForReleases: boolean;
}

/**
 * The columns a site must have by its profile: those that releases go to (A08), and, of a portal, those of disclosure (C23).
 *
 * @param isPortal whether the site is that of a government
 * @param province the name of the government of its province
 */
export function requiredColumns({ rules }: RuleProfile, isPortal: boolean, province: string | null): RequiredColumn[] {
  const { columns, disclosureColumns } = rules;
  const place = province === null ? null : placeOf(province);
  const forReleases = columns.value
    .filter((column) => (isPortal || column.of === 'ALL_SITES') && (place !== null || !column.name.includes('{place}')))
    .map(({ name }) => ({
      name: name.replace('{place}', place ?? ''),
      clause: columns.clause,
      isForReleases: true,
    }));
  if (!isPortal) return forReleases;
  const ofDisclosure = disclosureColumns.value.map((name) => ({
    ...{ name, clause: disclosureColumns.clause },
    isForReleases: false,
  }));
  return [...forReleases, ...ofDisclosure];
}

/** Whether the words of a link call a column by its name: 政府信息公开年报 is not, “甘肃政务 更多>>” is 甘肃政务. */
export function namesColumn(words: string, name: string): boolean {
  const shown = titleKey(words);
  const wanted = titleKey(name);
  return shown === wanted || (shown.includes(wanted) && shown.length <= wanted.length + 4);
}

/** 云岭 of 云岭省人民政府, 新疆 of 新疆维吾尔自治区人民政府. */
function placeOf(government: string): string {
  return government
    .replace(/(?:人民政府|行政公署)$/, '')
    .replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|[省市]$/, '');
}
