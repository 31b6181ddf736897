// Negations, exceptions, permissions, words about this text and its parts: where one of these is put in, a text says
// something else. Sites need none of them for what they put around a text.
const telling =
  /[不未无勿禁非缓免减增须拟待]|废止|失效|作废|撤销|取消|停止|终止|中止|暂[停缓]|除外|例外|仅[限供]|改为|更[正改]|勘误|修[改订正]|调整|替代|延[期长]|推迟|顺延|另行|补充|试行|征求意见|草案|草稿|摘[要编录]|节选|适用|负责|牵头|应当?|可以|必须|允许|同意|本(?:通知|办法|规定|意见|方案|决定|条例|公告|文件|件)|此件|上述|提高|降低|扩大|缩[小短]|第?[一二三四五六七八九十\d]+批|\d(?:[万亿]?元|%|％|天|日内|个|户|倍|亩|吨|公里)|第[〇零一二三四五六七八九十百\d]+[条款项章]/u;

/** Whether words bear on what a text says, so that they are never taken for the page's own. */
export function isTelling(words: string): boolean {
  return telling.test(words.replaceAll(/\s+/gu, ''));
}
