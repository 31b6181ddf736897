/** What a UTF-16 unit is to the tokeniser. */
export const CharacterClass = { SEPARATOR: 0, WORD: 1, HAN: 2, HIGH_SURROGATE: 3 } as const;
export type CharacterClass = (typeof CharacterClass)[keyof typeof CharacterClass];

const han = /\p{Script=Han}/u;
const word = /[\p{L}\p{N}\p{M}]/u;

// A table, since 26 million characters pass through here in one import.
const classes = Uint8Array.from({ length: 0x10000 }, (_, unit) => classOf(String.fromCharCode(unit), unit));

/** The class of one UTF-16 unit; a high surrogate has to be looked at together with its partner. */
export function characterClass(unit: number): CharacterClass {
  return (classes[unit] ?? CharacterClass.SEPARATOR) as CharacterClass;
}

/** The class of a character outside the first plane, such as a rare Han character in a name. */
export function pairClass(pair: string): CharacterClass {
  return classOf(pair, 0);
}

function classOf(character: string, unit: number): CharacterClass {
  if (unit >= 0xd800 && unit <= 0xdbff) return CharacterClass.HIGH_SURROGATE;
  if (han.test(character) || isPrivateUse(unit)) return CharacterClass.HAN;
  return word.test(character) ? CharacterClass.WORD : CharacterClass.SEPARATOR;
}

// Gazettes print rare names with characters of their own making (造字); each stands for one Han character.
function isPrivateUse(unit: number): boolean {
  return unit >= 0xe000 && unit <= 0xf8ff;
}
