import { significant } from './significant-text.ts';
import { isTelling } from './telling-words.ts';

const names =
  '标题|名称|信息名称|文件名称|公开名称|文号|发文字号|文件编号|索引号|信息索引号?|统一编号|登记号|主题分类|主题词|主题|体裁分类|体裁|组配分类|服务对象|信息类别|' +
  '信息分类|文件类型|公文种类|分类|栏目|关键词|内容概述|概述|发布机构|发文机关|发文单位|制发机关|发布单位|公开机构|责任部门|主办部门|成文日期|生成日期|签发日期|印发日期|' +
  '发文日期|发布日期|发布时间|公开日期|公开时间|更新时间|施行日期|实施日期|生效日期|失效日期|废止日期|公开方式|公开形式|公开范围|公开时限|公开程序|公开属性|信息来源|来源|作者|' +
  '有效性|时效性|效力状态|是否有效|状态|语种|载体类型|浏览次数|阅读次数|时间|日期|原文|链接';
const label = new RegExp(`^(?:${names})[:：]?$`, 'u');
const labelled = /[\p{L}\d]{1,10}[:：].*$/u;
const emptyValue = /^(?:无|暂无|否|是|不限|长期|未废止)$/u;
const emptyDate = /^(?:失效|废止)(?:日期|时间)[:：]?(?:无|暂无|长期|-+)?$/u;
// What says when, which and how often by itself: 2026-06-13 14:06, 云政发〔2026〕3号, 3万+阅读
const countable =
  /\d{4}[-年./]\d{1,2}(?:[-月./]\d{1,2}日?)?(?:[日T\s]?\d{1,2}[:：∶时]\d{1,2}(?:[:：∶分]\d{1,2}秒?)?分?)?|\p{Script=Han}{2,12}[\p{P}\p{S}]?\d{4}[\p{P}\p{S}]?第?\d{1,4}号|\d+(?:\.\d+)?万?\+?次?(?:阅读|浏览|点击|访问|评论|点赞)/gu;
const issuer = /^\p{Script=Han}{2,30}(?:政府|办公[室厅]|委员会|委|[局厅部院署网会]|中心|发布|日报|公报)$/u;
const sentence = /[。！？，]/u;
const longest = 60;
const longestWord = 16;

/** Whether words are the name of a fact: 文 号： before the number itself. */
export function isHeadLabel(words: string): boolean {
  return label.test(words.replaceAll(/\s+/gu, ''));
}

/**
 * Whether a line between title and text states facts of the page: label and value, in one cell or in two, dates, numbers, a
 * body, a counter, a few words. What could bear on the text is none.
 */
export function isHeadFact(text: string, before: string): boolean {
  const plain = text.replaceAll(/\s+/gu, '');
  if (emptyDate.test(plain)) return true;
  const isValue = isHeadLabel(before) || /[:：]\s*$/u.test(before);
  if (isValue && emptyValue.test(plain)) return true;
  if (plain.length > longest || sentence.test(plain) || isTelling(plain)) return false;
  if (isValue || label.test(plain)) return true;
  const signs = significant(plain.replaceAll(countable, '').replace(labelled, ''));
  return issuer.test(signs) || signs.length <= longestWord;
}
