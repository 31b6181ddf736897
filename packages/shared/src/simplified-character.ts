import { Locale } from 'opencc-js/t2cn';
import type { DictGroup } from 'opencc-js/t2cn';

/**
 * A converter of single characters from traditional to simplified script. Phrases are left out on purpose: they convert a
 * character by its neighbours (乾 in 乾隆, 昇 in a name), so a query inside a longer text would no longer match it.
 * Rare characters whose simplified form lies outside the basic plane stay as they are, which keeps offsets in place.
 */
export function createSimplifying(): (character: string) => string {
  const simplified = new Map(dictionaryEntries().filter(([from, to]) => from.length === 1 && to.length === 1));
  return (character) => {
    let result = character;
    for (let next = simplified.get(result); next !== undefined && next !== result; next = simplified.get(result))
      result = next;
    return result;
  };
}

function dictionaryEntries(): (readonly [from: string, to: string])[] {
  const groups: readonly DictGroup[] = Locale.to['cn'] ?? [];
  return groups
    .flat()
    .flatMap((dictionary) => (typeof dictionary === 'string' ? parseDictionary(dictionary) : dictionary));
}

// The packed form of the package's dictionaries: "萬 万|與 与".
function parseDictionary(packed: string): [from: string, to: string][] {
  return packed.split('|').flatMap((entry) => {
    const [from, to] = entry.split(' ');
    return from === undefined || to === undefined ? [] : [[from, to]];
  });
}
