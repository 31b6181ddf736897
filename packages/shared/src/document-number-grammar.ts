/** The ways a 发文字号 is built, each shown at its pattern in {@link documentNumberPatterns}. */
export type DocumentNumberFamily =
  | 'YEAR_SERIAL'
  | 'YEAR_FIRST'
  | 'CHARACTER'
  | 'ORDER'
  | 'ANNOUNCEMENT'
  | 'SERIAL_ONLY';

const han = String.raw`\p{Script=Han}`;
const year = '(?<year>(?:1[89]|20)[0-9]{2}|[一二][〇零一二三四五六七八九]{3})';
const opening = String.raw`[\[\(<〈]`;
const closing = String.raw`[\]\)>〉]`;
const bracketedYear = `(?<open>${opening})${year}年?${closing}`;
const numeral = '(?:[0-9]{1,6}|[〇零一二三四五六七八九十百千]{1,9})';
const part = '(?:(?:-|之)[0-9]{1,3})?';
const ordinal = '(?<ordinal>第?)';
const mark = '(?<mark>[号號])';
const section = String.raw`\([${han}0-9]{1,3}\)`;

/**
 * The pattern of each family, without anchors, on tidied text: no spaces, `[ ]` for brackets, ASCII digits, either script.
 * Groups: issuer, open, year, ordinal, serial, mark. The first that fits decides.
 */
export const documentNumberPatterns: Readonly<Record<DocumentNumberFamily, string>> = {
  // 国办发〔2016〕80号, 沪科合〔2005〕第11号, 国办发明电〔2006〕49号
  YEAR_SERIAL: `(?<issuer>[${han}·]{1,24})${bracketedYear}${ordinal}(?<serial>${numeral}${part})${mark}`,
  // 〔1996〕武司字第82号, （2018）最高法民终123号
  YEAR_FIRST: `${bracketedYear}(?<issuer>[${han}0-9]{0,12}[${han}--[第]])${ordinal}(?<serial>[0-9]{1,6}${part})${mark}`,
  // 檔徵字第09400000011號, 台高(一)字第0930175889C號, (94)聽字第0940002522號, 臺會規字第0930092793-1號
  CHARACTER: `(?<issuer>(?:\\([0-9]{2,3}\\)|[A-Za-z]{2,5})?[${han}--[字]](?:[${han}0-9]|${section}){0,15}(?<=字))(?<ordinal>第)(?<serial>[0-9]{1,14}(?:-?[A-Za-z])?${part})${mark}`,
  // 国务院令第709号, 省政府令第5号, 主席令第七十三号
  ORDER: `(?<issuer>[${han}·]{0,24}令)(?:${year}年)?${ordinal}(?<serial>${numeral})${mark}`,
  // 公告第5号, 税务总局公告2020年第5号
  ANNOUNCEMENT: `(?<issuer>[${han}·、]{0,30}(?:公告|通告))(?:${year}年)?(?<ordinal>第)(?<serial>${numeral})${mark}`,
  // 豫政第24号
  SERIAL_ONLY: `(?<issuer>[${han}]{1,7}[${han}--[字第]])(?<ordinal>第)(?<serial>${numeral})${mark}`,
};

/** What a number lacks that was meant to have the form 机关代字〔年〕序号, by the pattern that shows it. */
export const malformedPatterns = {
  // 国办发〔80号
  YEAR_LOST: `[${han}·]{2,24}${opening}${closing}?第?[0-9]{1,6}[号號]`,
  // 国办发80号
  YEAR_MISSING: `[${han}·]{2,24}第?[0-9]{1,6}号`,
  // 国办发〔206〕80号
  YEAR_IMPLAUSIBLE: `[${han}·]{1,24}${opening}[0-9]+年?${closing}第?[0-9]{1,6}号`,
  // 国办发〔2016〕号
  SERIAL_MISSING: `[${han}·]{1,24}${opening}[0-9]+年?${closing}第?号`,
  // 国办发〔2016〕80
  MARK_MISSING: `[${han}·]{1,24}${opening}[0-9]+年?${closing}第?[0-9]{1,6}`,
  // 〔1982〕3号
  ISSUER_MISSING: `${opening}[0-9]+年?${closing}第?[0-9]{1,6}号`,
} as const;
