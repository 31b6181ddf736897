/** The words sites write for each legal force (有效性). */
const words: Readonly<Record<string, RegExp>> = {
  REPEALED: /废止|失效|作废|停止(?:执行|施行|实施)/u,
  EXPIRED: /失效|已过有效期|废止|停止(?:执行|施行|实施)/u,
  PARTIALLY_IN_FORCE: /部分失效|部分废止|部分条款(?:失效|废止)|已(?:被)?修[改订正]/u,
};
const anyForce = /废止|失效|作废|撤销|停止(?:执行|施行|实施|使用)|已过有效期|已(?:被|作)?修[改订正]/u;
const anyLabel = /废止|失效|已过有效期/u;
// Of a statement about the document shown: 本文件已于…, 此件已…, 有效性：…, or the words alone, as a stamp. A title in a list
// that speaks of another document's repeal is none.
const aboutThis =
  /^(?:本|此|该|上述|以下)|^(?:失效|废止)(?:日期|时间)|(?:有效性|时效性?|效力(?:状态|等级)?|是否有效|状态)|^(?:文件|通知|办法|规定|公告|政策)?(?:已|现|全文|部分|自|于)/u;
const brackets = /^[[(（【〔{「]+|[\])）】〕}」]+$/gu;
/** 失效日期 with nothing behind it is an empty cell of a table. */
const emptyCell = /^(?:失效|废止|终止)(?:日期|时间)[:：]?(?:无|暂无|长期|-+)?$/u;
const stamp = /^(?:已)?(?:废止|失效|作废|修[改订正]|撤销|停止(?:执行|施行|实施))$/u;
/** A label is short; a sentence that speaks of another document's repeal is not. */
export const longestLabel = 60;

/** Whether lines beside a text label it with this force. What is in force again bears no label of another. */
export function bearsLabel(lines: readonly string[], legalForce: string): boolean {
  const label = words[legalForce];
  return label === undefined ? !lines.some((line) => anyLabel.test(line)) : lines.some((line) => label.test(line));
}

/** Whether a line says of the document beside it that it is no longer in force as released. */
export function isStatementOfForce(line: string): boolean {
  const said = line.replaceAll(/\s+/gu, '').replace(brackets, '');
  if (said.length > longestLabel || !anyForce.test(said) || emptyCell.test(said)) return false;
  return stamp.test(said) || aboutThis.test(said);
}

/** Whether such a line is true: the force of the document is what it says. */
export function isTrueOfForce(line: string, legalForce: string): boolean {
  return words[legalForce]?.test(line.replaceAll(/\s+/gu, '')) ?? false;
}
