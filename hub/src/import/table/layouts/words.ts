/** Levels as people write them. */
export const levelWords = {
  国家: 'STATE',
  省级: 'PROVINCE',
  市级: 'CITY',
  县级: 'COUNTY',
  乡级: 'TOWNSHIP',
} as const;

export const statusWords = { 在用: 'ACTIVE', 已关停: 'CLOSED' } as const;

export const platformWords = {
  微博: 'WEIBO',
  微信公众号: 'WECHAT',
  微信: 'WECHAT',
  移动客户端: 'CLIENT_APP',
  客户端: 'CLIENT_APP',
  抖音: 'DOUYIN',
  今日头条: 'TOUTIAO',
  头条号: 'TOUTIAO',
  其他: 'OTHER',
} as const;

export const agencyKindWords = {
  人民政府: 'GOVERNMENT',
  政府部门: 'DEPARTMENT',
  党委机构: 'PARTY',
  新闻媒体: 'MEDIA',
  事业单位: 'PUBLIC_INSTITUTION',
  国有企业: 'PUBLIC_ENTERPRISE',
} as const;
