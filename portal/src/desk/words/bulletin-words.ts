import type { BulletinState, BulletinUnit, DifferenceReason, ViolationKind } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';
import type { MarkWords } from '../parts/mark.tsx';

/** How far a bulletin is. */
export const bulletinStateWords: Readonly<Record<BulletinState, MarkWords>> = {
  DRAFT: { tone: 'warn', zh: '起草', en: 'Draft' },
  SUBMITTED: { tone: 'busy', zh: '待签发', en: 'To be signed' },
  SIGNED: { tone: 'busy', zh: '已签发，待发布', en: 'Signed' },
  PUBLISHED: { tone: 'good', zh: '已发布', en: 'Published' },
  WITHDRAWN: { tone: 'bad', zh: '已撤回', en: 'Withdrawn' },
  DISCARDED: { tone: 'quiet', zh: '作废', en: 'Discarded' },
};

/** What was done with a bulletin; a step the desk does not know stands by its own name. */
export const bulletinStepWords: Readonly<Record<string, Words>> = {
  DRAFT: { zh: '起草', en: 'Drafted' },
  EDIT: { zh: '修改', en: 'Edited' },
  SUBMIT: { zh: '送审', en: 'Submitted' },
  RETURN: { zh: '退回', en: 'Returned' },
  SIGN: { zh: '签发', en: 'Signed' },
  PUBLISH: { zh: '发布', en: 'Published' },
  WITHDRAW: { zh: '撤回', en: 'Withdrawn' },
  DISCARD: { zh: '作废', en: 'Discarded' },
};

export const bulletinUnitWords: Readonly<Record<BulletinUnit, Words>> = {
  OWNER: { zh: '按主办单位', en: 'By owner' },
  DIVISION: { zh: '按地区', en: 'By region' },
  SYSTEM: { zh: '按系统', en: 'By system' },
};

export const violationWords: Readonly<Record<ViolationKind, Words>> = {
  NOT_PUBLISHED: { zh: '应发未发', en: 'Not published' },
  NOT_INTERPRETED: { zh: '应解读未解读', en: 'Not interpreted' },
  LATE_RESPONSE: { zh: '回应不及时', en: 'Late response' },
  NOT_REPOSTED: { zh: '应转载未转载', en: 'Not reposted' },
  TAMPERED: { zh: '篡改原文', en: 'Tampered with' },
  NOT_RECTIFIED: { zh: '整改不力', en: 'Not put right' },
  FALSE_REPORT: { zh: '虚假报告', en: 'False report' },
};

/** Why a duty counts otherwise now than when the bulletin was frozen. */
export const differenceWords: Readonly<Record<DifferenceReason, Words>> = {
  APPEAL_UPHELD: { zh: '申诉成立', en: 'Appeal upheld' },
  EXEMPTED: { zh: '后经豁免', en: 'Exempted' },
  EXEMPTION_ENDED: { zh: '豁免终止', en: 'Exemption ended' },
  EXTENDED: { zh: '后经延期', en: 'Extended' },
  CANCELLED: { zh: '任务取消', en: 'Cancelled' },
  CLAIMED_LATER: { zh: '其后报告', en: 'Reported later' },
  VERIFIED_LATER: { zh: '其后核验相符', en: 'Verified later' },
  FOUND_LACKING: { zh: '其后发现不符', en: 'Found lacking' },
  COPY_GONE: { zh: '副本其后消失', en: 'Copy gone' },
  NOT_SEEN: { zh: '其后没能看到', en: 'Not seen' },
  COPY_TIME_CHANGED: { zh: '转载时间更改', en: 'Time of the copy changed' },
  LIMIT_RECOMPUTED: { zh: '时限重新计算', en: 'Limit recomputed' },
  CLOCK_PASSED: { zh: '其后超期', en: 'Limit passed since' },
  ADDED: { zh: '其后新增', en: 'Added' },
  LEFT_SCOPE: { zh: '其后不在范围内', en: 'Left the scope' },
};
