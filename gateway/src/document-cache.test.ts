import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createDocumentCache } from './document-cache.ts';

const document = parse('{ a }');
const text = (letter: string) => letter.repeat(1_000);

describe('a document cache', () => {
  it('forgets what was not asked for the longest, and no more than it must', () => {
    const cache = createDocumentCache(3 * 170_000);
    for (const letter of ['a', 'b', 'c']) cache.add(text(letter), document);
    cache.get(text('a'));
    cache.add(text('d'), document);
    expect(['a', 'b', 'c', 'd'].filter((letter) => cache.get(text(letter)) !== undefined)).toEqual(['a', 'c', 'd']);
  });

  it('counts the same text once, and does not keep what is larger than all of it', () => {
    const cache = createDocumentCache(2 * 170_000);
    for (let count = 0; count < 5; count += 1) cache.add(text('a'), document);
    cache.add(text('b'), document);
    expect(cache.get(text('a'))).toBe(document);
    cache.add('c'.repeat(3_000), document);
    expect(cache.get('c'.repeat(3_000))).toBeUndefined();
  });
});
