import { createSimplifying } from '../simplified-character.ts';

// The signs of which official prose is made; about two thirds of any Chinese page. Read in a wrong charset almost none
// of them appear.
const frequent = new Set(
  Array.from(
    '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
      '十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形' +
      '相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五' +
      '果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回' +
      '则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花' +
      '带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织' +
      '装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划' +
      '选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严通知意见关于印发镇乡街财',
  ),
);

const han = /\p{Script=Han}/u;
const simplify = createSimplifying();

/** What a UTF-16 unit says of the charset it was read in. */
const Sign = { NOTHING: 0, COMMON: 1, OTHER: 2, STRANGE: 3 } as const;
const signs = Uint8Array.from({ length: 0x10000 }, (_, unit) => signOf(unit));

/** How much a text looks like Chinese prose: 1 for prose, about 0 for the same bytes read in a wrong charset. */
export function hanPlausibility(text: string): number {
  const counts = new Uint32Array(4);
  for (let index = 0; index < text.length; index++) {
    const sign = signs[text.charCodeAt(index)] ?? Sign.NOTHING;
    counts[sign] = (counts[sign] ?? 0) + 1;
  }
  const [, common = 0, others = 0, strange = 0] = counts;
  const all = common + others + strange;
  return all === 0 ? 0 : Math.max(0, (common - 3 * strange) / all);
}

function signOf(unit: number): number {
  if (unit < 0x80) return Sign.NOTHING;
  if (isStrange(unit)) return Sign.STRANGE;
  const character = String.fromCharCode(unit);
  if (frequent.has(simplify(character))) return Sign.COMMON;
  // Characters beyond the basic plane are rare ones: each begins with one of these.
  return han.test(character) || (unit >= 0xd840 && unit <= 0xd888) ? Sign.OTHER : Sign.NOTHING;
}

// Replacement characters, private use, control characters of the upper half, half-width katakana: marks of a wrong reading.
function isStrange(code: number): boolean {
  return (
    code === 0xfffd ||
    (code >= 0x80 && code <= 0x9f) ||
    (code >= 0xe000 && code <= 0xf8ff) ||
    (code >= 0xff66 && code <= 0xff9d)
  );
}
