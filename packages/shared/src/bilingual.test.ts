import { describe, expect, it } from 'vitest';
import { parseLanguage } from './bilingual.ts';

describe('the language of a reader', () => {
  it.each([
    ['', 'zh'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh-CN,en;q=0.8', 'zh'],
    ['en;q=0.3, zh;q=0.5', 'zh'],
    ['fr, en;q=0.2', 'en'],
    ['en_US.UTF-8', 'en'],
    ['zh_CN.UTF-8', 'zh'],
    ['C.UTF-8', 'zh'],
    ['en;q=0', 'zh'],
  ])('%j reads %s', (preference, language) => {
    expect(parseLanguage(preference)).toBe(language);
  });
});
