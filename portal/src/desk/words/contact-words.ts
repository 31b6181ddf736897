import type { ContactRole, MessageWay } from '../../generated/graphql.ts';
import type { Words } from '../../layout/words.ts';

export const contactRoleWords: Readonly<Record<ContactRole, Words>> = {
  DUTY_OFFICER: { zh: '值班员', en: 'Officer on duty' },
  DEPUTY: { zh: '副班', en: 'Deputy' },
  SUPERVISOR: { zh: '分管领导', en: 'Leader in charge' },
  GROUP: { zh: '工作群', en: 'Chat group' },
};

export const messageWayWords: Readonly<Record<MessageWay, Words>> = {
  EMAIL: { zh: '邮件', en: 'Mail' },
  SMS: { zh: '短信', en: 'SMS' },
  WECOM: { zh: '企业微信', en: 'WeCom' },
  DINGTALK: { zh: '钉钉', en: 'DingTalk' },
};
