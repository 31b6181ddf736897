import type { DutyDecisionKind, DutyFactKind, DutyStep } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';

export const factWords: Readonly<Record<DutyFactKind, Words>> = {
  ACKNOWLEDGED: { zh: '确认收到', en: 'Received' },
  CLAIMED: { zh: '报告已办', en: 'Reported' },
  FIRST_SEEN: { zh: '首次看到副本', en: 'Copy first seen' },
  VERIFIED: { zh: '核验相符', en: 'Found right' },
  PARTIAL: { zh: '核验不完整', en: 'Found incomplete' },
  DIFFERENT: { zh: '核验不一致', en: 'Found to differ' },
  GONE: { zh: '核验时已不在', en: 'Found gone' },
  COULD_NOT_LOOK: { zh: '未能查看', en: 'Could not look' },
};

export const stepWords: Readonly<Record<DutyStep, Words>> = {
  WARNED: { zh: '目标时限将到', en: 'Target near' },
  TARGET_MISSED: { zh: '已过目标时限', en: 'Target passed' },
  OVERDUE: { zh: '已过最后时限', en: 'Limit passed' },
  LATE: { zh: '逾期转载', en: 'Copy came late' },
};

export const decisionWords: Readonly<Record<DutyDecisionKind, Words>> = {
  EXTENDED: { zh: '延期', en: 'Extended' },
  EXEMPTED: { zh: '豁免', en: 'Exempted' },
  EXEMPTION_ENDED: { zh: '豁免终止', en: 'Exemption ended' },
};
