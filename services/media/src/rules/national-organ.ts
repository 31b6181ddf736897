import { ministryOf, stateCouncil } from './owner-facts.ts';
import type { Ownership } from './site-owner.ts';

/** Organs that are no government, by the abbreviations lists in English use. */
const abbreviations: Readonly<Record<string, Ownership>> = {
  'State Council': { owner: stateCouncil },
  SPC: { noDuty: 'COURT' },
  SPP: { noDuty: 'PROCURATORATE' },
  NPC: { noDuty: 'CONGRESS' },
};

/** 国务院直属事业单位 and schools: public institutions, not departments. */
const institution = /(?:科学院|工程院|行政学院|研究中心|气象局)$/;

/** Whose site a row of a list of national organs names, such as 外交部. */
export function ownerOfNationalOrgan(name: string): Ownership {
  const known = abbreviations[name];
  if (known !== undefined) return known;
  const plain = name.replace(/^（(.*)）$/, '$1');
  if (!/\p{Script=Han}/u.test(plain)) return { noDuty: 'OWNER_UNKNOWN' };
  if (/通讯社$/.test(plain)) return { owner: ministryOf(plain, 'MEDIA') };
  if (institution.test(plain)) return { owner: ministryOf(plain, 'PUBLIC_INSTITUTION') };
  return { owner: ministryOf(plain) };
}
