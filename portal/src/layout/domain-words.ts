import type {
  AdministrativeLevel,
  Disclosure,
  DocumentKind,
  LegalForce,
  Platform,
  RelationKind,
} from '../generated/graphql.ts';
import type { Words } from './words.ts';

/** What a document is. */
export const kindWords: Readonly<Record<DocumentKind, Words>> = {
  RULE: { zh: '规章', en: 'Government rule' },
  NORMATIVE: { zh: '行政规范性文件', en: 'Normative document' },
  POLICY: { zh: '政策性文件', en: 'Policy document' },
  DECISION: { zh: '会议决定', en: 'Decision' },
  INTERPRETATION: { zh: '政策解读', en: 'Interpretation' },
  CONSULTATION_DRAFT: { zh: '征求意见稿', en: 'Consultation draft' },
  NOTICE: { zh: '通知公告', en: 'Notice' },
  NEWS: { zh: '要闻', en: 'News' },
  EVENT: { zh: '发布活动', en: 'Event' },
  THREAD: { zh: '直播', en: 'Live thread' },
};

/** 有效性. */
export const forceWords: Readonly<Record<LegalForce, Words>> = {
  IN_FORCE: { zh: '有效', en: 'In force' },
  PARTIALLY_IN_FORCE: { zh: '部分失效', en: 'Partly in force' },
  EXPIRED: { zh: '失效', en: 'Expired' },
  REPEALED: { zh: '废止', en: 'Repealed' },
  UNKNOWN: { zh: '未标注', en: 'Not stated' },
};

/** 公开属性. */
export const disclosureWords: Readonly<Record<Disclosure, Words>> = {
  PROACTIVE: { zh: '主动公开', en: 'Proactive' },
  ON_REQUEST: { zh: '依申请公开', en: 'On request' },
  NOT_DISCLOSED: { zh: '不予公开', en: 'Not disclosed' },
  UNDETERMINED: { zh: '尚未认定', en: 'Undetermined' },
};

/** How a document relates to another, read from the one it stands in. */
export const relationWords: Readonly<Record<RelationKind, Words>> = {
  IMPLEMENTS: { zh: '贯彻落实', en: 'Implements' },
  FORWARDS: { zh: '转发', en: 'Forwards' },
  ISSUES: { zh: '印发', en: 'Issues' },
  INTERPRETS: { zh: '解读', en: 'Interprets' },
  REPEALS: { zh: '废止', en: 'Repeals' },
  AMENDS: { zh: '修改', en: 'Amends' },
  CITES: { zh: '引用', en: 'Cites' },
};

export const levelWords: Readonly<Record<AdministrativeLevel, Words>> = {
  STATE: { zh: '国家', en: 'State' },
  PROVINCE: { zh: '省', en: 'Province' },
  CITY: { zh: '市', en: 'City' },
  COUNTY: { zh: '县', en: 'County' },
  TOWNSHIP: { zh: '乡镇', en: 'Township' },
};

/** 平台. */
export const platformWords: Readonly<Record<Platform, Words>> = {
  WEBSITE: { zh: '网站', en: 'Websites' },
  WEIBO: { zh: '微博', en: 'Weibo' },
  WECHAT: { zh: '微信', en: 'WeChat' },
  CLIENT_APP: { zh: '客户端', en: 'Apps' },
  DOUYIN: { zh: '抖音', en: 'Douyin' },
  TOUTIAO: { zh: '头条', en: 'Toutiao' },
  OTHER: { zh: '其他', en: 'Others' },
};
