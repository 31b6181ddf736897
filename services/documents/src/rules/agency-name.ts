// 委, 局 and the like as last characters; 国务院 stands by itself.
const suffix =
  '人民政府|政府|国务院|办公厅|办公室|委员会|代表大会|总局|局|厅|部|委|院|总署|署|总会|联合会|联席会议|联防联控机制|指挥部|领导小组|专班|参事室|研究中心|军区|警备区|司令部|管委会|总队|海关|中国银行|分行|总工会|中心|军委|集团|馆|总站|组委会|防办';
const agencyName = new RegExp(
  String.raw`^(?:\p{Script=Han}|[（(]\p{Script=Han}{1,10}[）)]|“[^”]{1,10}”){0,36}(?:${suffix})$`,
  'u',
);
// 县级以上人民政府 names a class of agencies, none of them; 办公室 alone names none either.
const nobody = new RegExp(`各级|以上|以下|有关|^(?!国务院$)(?:${suffix})$|^.{0,2}$`, 'u');

/** Says whether a text, in simplified characters and without blanks, has the form of one agency's name 机关名称. */
export function isAgencyName(text: string): boolean {
  return text.length <= 60 && agencyName.test(text) && !nobody.test(text);
}
