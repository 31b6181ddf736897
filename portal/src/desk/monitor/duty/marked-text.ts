import type { Difference } from '../../parts/differences.tsx';

/** A stretch of a text, and whether the other text says something else there. */
export interface Stretch {
  readonly text: string;
  readonly differs: boolean;
}

/** Which text of two a stretch is of. */
export type Side = 'source' | 'copy';

/**
 * Cuts a text where the other differs. Differences carry the words around them, by which their places are found whatever
 * the white space; what cannot be found is left unmarked, and stands in the list of differences all the same.
 */
export function markedText(text: string, differences: readonly Difference[], side: Side): readonly Stretch[] {
  const packed = pack(text);
  const stretches: Stretch[] = [];
  let at = 0;
  let searched = 0;
  for (const difference of differences) {
    const wanted = squeeze(difference[side]);
    if (wanted === '') continue;
    const before = squeeze(difference.before);
    const place = locate(packed.signs, before, wanted, squeeze(difference.after), searched);
    if (place === -1) continue;
    const from = packed.places[place] ?? 0;
    const to = (packed.places[place + wanted.length - 1] ?? from) + 1;
    if (from > at) stretches.push({ text: text.slice(at, from), differs: false });
    stretches.push({ text: text.slice(from, to), differs: true });
    at = to;
    searched = place + wanted.length;
  }
  if (at < text.length) stretches.push({ text: text.slice(at), differs: false });
  return stretches;
}

/** Where the wanted signs stand, by as many of the words around them as are the same in this text. */
function locate(signs: string, before: string, wanted: string, after: string, from: number): number {
  for (const [lead, trail] of [
    [before, after],
    [before, ''],
    ['', after],
  ] as const) {
    if (lead === '' && trail === '') continue;
    const found = signs.indexOf(lead + wanted + trail, Math.max(0, from - lead.length));
    if (found !== -1) return found + lead.length;
  }
  // Without words around them a few signs could stand anywhere.
  return wanted.length < 8 ? -1 : signs.indexOf(wanted, from);
}

/** The signs of a text without white space, and where each stands in it. */
function pack(text: string): { readonly signs: string; readonly places: readonly number[] } {
  const places: number[] = [];
  let signs = '';
  for (let place = 0; place < text.length; place++) {
    const sign = text.charAt(place);
    if (isSpace(sign)) continue;
    signs += sign;
    places.push(place);
  }
  return { signs, places };
}

/** The words around a difference may be cut with an ellipsis. */
function squeeze(words: string): string {
  return [...words].filter((sign) => !isSpace(sign) && sign !== '…').join('');
}

function isSpace(sign: string): boolean {
  return /\s/.test(sign);
}
