import type { Bilingual } from '@dibao/shared/bilingual';
import type { AgencyKind } from '@dibao/shared/agency';
import type { Agency } from './agency.ts';
import type { Channel } from './channel.ts';
import { obliges, type RuleProfile } from './rule-profile.ts';

/** Why a channel owes nothing. The first ones are recorded with it, the last ones follow from what is known of it. */
export const noDutyReasons = {
  CONGRESS: {
    zh: '人民代表大会及其常委会的网站，不是政府网站，不承担转载任务。',
    en: 'A site of a people’s congress, which is no government site, owes no reposts.',
  },
  CPPCC: {
    zh: '人民政协的网站，不是政府网站，不承担转载任务。',
    en: 'A site of the People’s Political Consultative Conference, which is no government site, owes no reposts.',
  },
  COURT: {
    zh: '人民法院的网站，不是政府网站，不承担转载任务。',
    en: 'A site of a court, which is no government site, owes no reposts.',
  },
  PROCURATORATE: {
    zh: '人民检察院的网站，不是政府网站，不承担转载任务。',
    en: 'A site of a procuratorate, which is no government site, owes no reposts.',
  },
  SUPERVISION: {
    zh: '纪检监察机关的网站或账号，不承担政府网站的转载任务。',
    en: 'A channel of a discipline inspection and supervision organ owes no reposts of government sites.',
  },
  PARTY: {
    zh: '党委部门的网站或账号，不承担政府网站的转载任务。',
    en: 'A channel of a Party organ owes no reposts of government sites.',
  },
  ASSOCIATION: {
    zh: '社会团体、行业协会的网站，不承担转载任务。',
    en: 'A site of an association owes no reposts.',
  },
  MEDIA: { zh: '新闻媒体，不承担转载任务。', en: 'A news medium owes no reposts.' },
  PUBLIC_BODY: {
    zh: '事业单位或国有企业的网站，不是政府部门网站，不承担转载任务。',
    en: 'A site of a public institution or enterprise, which is no government department, owes no reposts.',
  },
  SERVICE_PLATFORM: {
    zh: '办事、举报等专用服务平台，不是发布政策信息的门户。',
    en: 'A platform for services or reports, not a portal that publishes policy.',
  },
  OWNER_UNKNOWN: {
    zh: '主办单位未知；登记主办单位后按其职责确定。',
    en: 'Its owner is unknown; once an owner is registered its duties follow.',
  },
  PAGE_OF_SITE: {
    zh: '该地址是其他单位网站上的页面，不是独立网站，由该网站承担转载任务。',
    en: 'Its address is a page on the site of another body, which owes the reposts.',
  },
  CLOSED: { zh: '已关停，不承担转载任务。', en: 'It is closed and owes no reposts.' },
  NOT_IN_USE: {
    zh: '尚未批准开设，或已责令关停，不承担转载任务。',
    en: 'It is not approved yet, or ordered to close, and owes no reposts.',
  },
  NOT_NAMED: {
    zh: '现行规则未要求此类平台的账号转载；账号可自愿转载。',
    en: 'The rule profile in force names no accounts of this platform; it may repost on its own account.',
  },
} as const satisfies Record<string, Bilingual>;
export type NoDutyReason = keyof typeof noDutyReasons;

/** Whether a text is a reason known here. */
export function isNoDutyReason(text: string): text is NoDutyReason {
  return Object.hasOwn(noDutyReasons, text);
}

const reasonOfKind: Readonly<Record<AgencyKind, NoDutyReason | null>> = {
  GOVERNMENT: null,
  DEPARTMENT: null,
  PARTY: 'PARTY',
  MEDIA: 'MEDIA',
  PUBLIC_INSTITUTION: 'PUBLIC_BODY',
  PUBLIC_ENTERPRISE: 'PUBLIC_BODY',
};

/** Why this channel never owes a repost under the profile; null: it does where a release obliges its owner. */
export function noDutyReasonOf(channel: Channel, owner: Agency | null, profile: RuleProfile): NoDutyReason | null {
  if (channel.noDutyReason !== null && isNoDutyReason(channel.noDutyReason)) return channel.noDutyReason;
  if (channel.pageOfId !== null) return 'PAGE_OF_SITE';
  if (owner === null) return 'OWNER_UNKNOWN';
  if (reasonOfKind[owner.kind] !== null) return reasonOfKind[owner.kind];
  if (channel.status === 'CLOSED') return 'CLOSED';
  if (channel.status !== 'ACTIVE') return 'NOT_IN_USE';
  return obliges(profile, channel.platform, owner.level) ? null : 'NOT_NAMED';
}
