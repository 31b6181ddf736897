/**
 * A text converter that maps every UTF-16 unit on its own, by a table filled once from `map`. Offsets do not move;
 * surrogates and private-use characters pass unchanged unless `map` says otherwise, results longer than a unit are ignored.
 */
export function createUnitMapping(map: (character: string) => string): (text: string) => string {
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => mappedUnit(unit, map));
  return (text) => {
    const units = new Uint16Array(text.length);
    for (let index = 0; index < text.length; index++) units[index] = table[text.charCodeAt(index)] ?? 0;
    // Unlike a TextDecoder this keeps surrogates that stand alone.
    return Buffer.from(units.buffer).toString('utf16le');
  };
}

function mappedUnit(unit: number, map: (character: string) => string): number {
  const mapped = map(String.fromCharCode(unit));
  return mapped.length === 1 ? mapped.charCodeAt(0) : unit;
}
