import { plainText, rewriteText, thenRewrite } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import { narrowCharacter } from './narrow-character.ts';
import { createSimplifying } from './simplified-character.ts';
import { createUnitMapping } from './unit-mapping.ts';

// White space, and the invisible characters that web pages leave inside words.
const spacing = /[\s\u00ad\u200b-\u200f\u2060]+/gu;
const whiteSpace = /\s/u;
const spacedWord = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;

const uncomposed = /\P{M}\p{M}+|[\ufa30-\ufad9\u{2f800}-\u{2fa1f}]/gu;
const mayBeUncomposed = /[\p{M}\ufa30-\ufad9\u{2f800}-\u{2fa1f}]/u;
const variationSelectors = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;

// 區(qū): a converter between scripts printed a reading behind the character. The tone mark tells it from an abbreviation.
const glossedHan =
  /\p{Script=Han}(?:\((?=[a-zɑɡü]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ])[a-zɑɡüāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ]{1,6}\))+/gu;
const firstCharacter = /^./su;

const simplify = createSimplifying();

/**
 * The one normal form for index, query and lookup alike, with a map back to the original so that highlights are exact:
 * spacing dropped except between words of spaced scripts, canonical composition, full-width and variant signs narrowed
 * ({@link narrowCharacter}), lower case, simplified characters ({@link createSimplifying}), readings left by a script
 * conversion removed (`區(qū)` → `区`). Applying it twice changes nothing.
 */
export const normaliseText = createTextNormaliser((character) => simplify(narrowCharacter(character).toLowerCase()));

/** The same repairs for text that is kept: case and script stay as published. */
export const tidyText = createTextNormaliser(narrowCharacter);

/** The text of {@link normaliseText}, for those who need no way back. */
export function normaliseForSearch(original: string): string {
  return normaliseText(original).text;
}

function createTextNormaliser(mapCharacter: (character: string) => string): (original: string) => MappedText {
  const fold = createUnitMapping(mapCharacter);
  return (original) => {
    const spaced = collapseSpacing(original);
    const folded = { ...spaced, text: fold(spaced.text) };
    return thenRewrite(
      thenRewrite(folded, (text) => compose(text, fold)),
      removeGlosses,
    );
  };
}

function collapseSpacing(text: string): MappedText {
  return rewriteText(text, spacing, (run, index) =>
    whiteSpace.test(run) && isSpacedWord(text[index - 1]) && isSpacedWord(text[index + run.length]) ? ' ' : '',
  );
}

function isSpacedWord(character: string | undefined): boolean {
  return character !== undefined && spacedWord.test(character) && !han.test(character);
}

function compose(text: string, fold: (text: string) => string): MappedText {
  if (!mayBeUncomposed.test(text)) return plainText(text);
  return rewriteText(text, uncomposed, (cluster) => fold(cluster.replace(variationSelectors, '').normalize('NFC')));
}

function removeGlosses(text: string): MappedText {
  return rewriteText(text, glossedHan, (glossed) => firstCharacter.exec(glossed)?.[0] ?? glossed);
}
