import { departmentOf, lines, ministryOf } from './owner-facts.ts';
import type { Ownership } from './site-owner.ts';

/** A row of a list of accounts: 江西公安 of 江西省, 360000. */
export interface ListedAccount {
  /** The name shown on the platform; empty when the list has none. */
  readonly name: string;
  readonly code: string | null;
  /** 江西省, 中央. */
  readonly place: string;
}

const others: readonly (readonly [RegExp, Ownership])[] = [
  [/法院/, { noDuty: 'COURT' }],
  [/检察/, { noDuty: 'PROCURATORATE' }],
  [/长安|政法/, { noDuty: 'PARTY' }],
  // Discipline inspection names its accounts after clean hands: 清风北京, 廉洁江西, 三湘风纪.
  [/纪委|监委|纪检|监察|清风|清廉|廉洁|风纪|风正|啄木鸟/, { noDuty: 'SUPERVISION' }],
];

/** The police call their accounts 平安大同, 瓷都公安, 朔州警方, 广安金盾, …公安网络发言人. */
const police = /公安|平安|警|police|金盾|卫士|刑侦|交通管理/i;

/** Whose an account of a list is, by its name and place. */
export function ownerOfAccount({ name, code, place }: ListedAccount): Ownership {
  const other = others.find(([pattern]) => pattern.test(name));
  if (other !== undefined) return other[1];
  if (!police.test(name)) return { noDuty: 'OWNER_UNKNOWN' };
  return { owner: code === null ? ministryOf('公安部') : departmentOf(lines.公安, code, place) };
}
