import { type Bilingual, type Language, say, sayBoth } from '@dibao/shared/bilingual';

/** Tells the person at the terminal one thing in one line. */
export type Say = (text: Bilingual) => void;

/** Says nothing, for tests and for commands whose output is data. */
export const saysNothing: Say = () => {};

/** Lines in the reader's language. */
export function createSay(language: Language, write: (line: string) => void): Say {
  return (text) => write(say(language, text));
}

/** Lines in both languages, Chinese first: for what goes wrong, where the reader may be anyone. */
export function createSayBoth(write: (line: string) => void): Say {
  return (text) => write(sayBoth(text));
}
