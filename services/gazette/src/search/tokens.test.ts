import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenText, tokensOf } from './tokens.ts';

const texts = (normalised: string) => [...tokensOf(normalised)].map((token) => token.text);

describe('tokensOf', () => {
  it('cuts Han text into single characters and neighbouring pairs', () => {
    expect(texts('档案馆')).toEqual(['档', '档案', '案', '案馆', '馆']);
  });

  it('keeps Latin words and numbers whole and lets no pair reach across them', () => {
    expect(texts('在2017年gdp增长')).toEqual(['在', '2017', '年', 'gdp', '增', '增长', '长']);
  });

  it('lets no pair reach across punctuation or a line end', () => {
    expect(texts('水，电\n路')).toEqual(['水', '电', '路']);
  });

  it('takes a rare character outside the first plane and one of private use for Han characters', () => {
    expect(texts('𠮷野')).toEqual(['𠮷', '𠮷野', '野']);
    expect(texts('陈\ue000')).toEqual(['陈', '陈\ue000', '\ue000']);
  });

  it('cuts endless runs of letters', () => {
    expect(texts('a'.repeat(150)).map((token) => token.length)).toEqual([64, 64, 22]);
  });
});

describe('tokenText', () => {
  it('holds the same tokens as tokensOf, whatever the text', () => {
    const anyText = fc.string({
      unit: fc.constantFrom('档', '案', '𠮷', 'a', 'β', '7', ' ', '，', '\n', '\ud842', '〇'),
    });
    fc.assert(
      fc.property(anyText, (text) => {
        expect(tokenText(text).split(' ').filter(Boolean).toSorted()).toEqual(texts(text).toSorted());
      }),
    );
  });
});
