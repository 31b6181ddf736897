import type { Bilingual } from '@dibao/shared/bilingual';
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';

export const shortest = 12;
export const longest = 128;

/** What is wrong with a new password; null where nothing is. Any characters may make it up (NIST SP 800-63B, 3.1.1.2). */
export type CheckPassword = (password: string, own: readonly string[]) => Bilingual | null;

/** Judges by length, lists of common passwords, patterns of the keyboard, and what is known of its owner. */
export function createPasswordCheck(): CheckPassword {
  const estimator = new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (password, own) => {
    const length = [...password].length;
    if (length < shortest)
      return { zh: `密码至少 ${shortest} 个字符。`, en: `A password has ${shortest} characters at least.` };
    if (length > longest)
      return { zh: `密码最多 ${longest} 个字符。`, en: `A password has ${longest} characters at most.` };
    const { score } = estimator.check(password, [...own, 'dibao', '邸报']);
    return score >= 3 ? null : guessable;
  };
}

const guessable = {
  zh: '这个密码容易被猜到：请用几个不相干的词，不要用姓名、日期或键盘上相邻的键。',
  en: 'This password is easy to guess: take a few words that do not belong together, no names, dates or rows of keys.',
};
