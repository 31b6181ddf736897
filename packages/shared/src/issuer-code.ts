// Words that end what stands in front of an issuer code in running text; none occurs inside one.
const endsContext =
  /^.*(?:根据|按照|依据|依照|参照|遵照|落实|贯彻|执行|转发|印发|下发|作出|通知|通报|批复|意见|决定|文件|废止|修订|修正|关于|以及|规定|方案|公布|发布|文号|字号|报告|事项|简称|我院)(?=.{2}|法)/u;

// A name in full, which codes abbreviate; orders and announcements are numbered under the full name.
const endsName = /^.*(?:人民政府|国务院|办公厅|办公室|委员会)(?=.{2})/u;

// A function word is cut only before the head of a central or provincial code: counties' codes begin with such characters too (和政发, 如政发).
const codeHead = '[国中京津沪渝冀豫云滇辽黑湘皖鲁新苏浙赣鄂桂甘陇晋蒙陕吉闽贵黔粤青藏川宁琼财]';
const centralHead = '[劳法教农商卫环发税审]';
const functionWord = new RegExp(
  `^(?:.*[按依据以和及与见将了的在日局](?=${codeHead}.)|[按依以和及与经由](?=${centralHead}.{2}))`,
  'u',
);

/**
 * How many leading characters of a simplified text before `〔year〕` belong to the sentence or a scraped title and not to
 * the issuer code 机关代字: 2 for 根据国办发, 3 for 的通知沪府发.
 */
export function contextBeforeCode(text: string): number {
  return lengthOf([endsContext, endsName, functionWord], text);
}

// 中华人民共和国 holds a 和, and so does 国家发展和改革委员会: only the very beginning is looked at.
const leadingWord = /^(?:[按依据以和及与见即是将了的日由并或经、]|对(?!外)|原(?!子))+/u;

/** The same for an order or announcement, whose issuer stands in full: 1 for 经国务院令. */
export function contextBeforeName(text: string): number {
  return lengthOf([endsContext, leadingWord], text);
}

// Dates and names of agencies in front of 某某字第…號; the names are told from codes by their length only.
const endsDate = /^.*(?:日|以|于|号|楼)(?=.{2})/u;
const endsAgency = /^.{2,}(?:委员会|行政院|总局)(?=.{2,}字$)/u;

/** The same before 字第: 3 for 依據行政院… with its date. A short agency name that runs into the code stays with it. */
export function contextBeforeCharacter(text: string): number {
  return lengthOf([endsContext, endsDate, endsAgency], text);
}

function lengthOf(patterns: readonly RegExp[], text: string): number {
  return patterns.reduce((length, pattern) => length + (pattern.exec(text.slice(length))?.[0].length ?? 0), 0);
}
