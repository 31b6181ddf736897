/** How long a platform takes a text to be. */
export type TextWeight = (text: string) => number;

const address = /https?:\/\/[!-~]+/gu;
/** Weibo turns each address into a short one of twenty half-width characters. */
const shortAddress = 10;

/** Weibo's count: a full-width character is one, a half-width one a half, an address ten. */
export const weiboWeight: TextWeight = (text) => {
  const addresses = text.match(address)?.length ?? 0;
  let halves = 0;
  for (const character of text.replaceAll(address, '')) halves += (character.codePointAt(0) ?? 0) < 0x100 ? 1 : 2;
  return halves / 2 + addresses * shortAddress;
};

/** Characters as people count them. */
export const characterWeight: TextWeight = (text) => [...text].length;
