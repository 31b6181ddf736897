import type { ReminderRung, ReminderTopic } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';

/** Why somebody was reminded. */
export const reminderTopicWords: Readonly<Record<ReminderTopic, Words>> = {
  WARNING: { zh: '目标时限将到', en: 'Target near' },
  TARGET: { zh: '已过目标时限', en: 'Target passed' },
  BEFORE_DUE: { zh: '最后时限将到', en: 'Limit near' },
  OVERDUE: { zh: '已超期', en: 'Overdue' },
  MANUAL: { zh: '催办', en: 'By the monitor' },
  COPY_PARTIAL: { zh: '副本不完整', en: 'Copy incomplete' },
  COPY_DIFFERENT: { zh: '副本与原文不一致', en: 'Copy differs' },
  COPY_GONE: { zh: '副本不见了', en: 'Copy gone' },
  TICKET_OPENED: { zh: '下达整改单', en: 'Ticket opened' },
  TICKET_OVERDUE: { zh: '整改逾期', en: 'Ticket overdue' },
  APPEAL_DECIDED: { zh: '申诉已裁定', en: 'Appeal decided' },
};

/** How far up a reminder went. */
export const reminderRungWords: Readonly<Record<ReminderRung, Words>> = {
  DUTY_OFFICER: { zh: '值班员', en: 'officer on duty' },
  DEPUTY: { zh: '副班', en: 'deputy' },
  SUPERVISOR: { zh: '分管领导', en: 'leader in charge' },
  OFFICE_ABOVE: { zh: '上级办公厅（室）', en: 'office above' },
};
