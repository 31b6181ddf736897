import type { Bilingual } from '@dibao/shared/bilingual';
import type { CommandContext } from '../command-context.ts';

/** What the codes of the graph are called. */
export type CodeWords = Readonly<Record<string, Bilingual>>;

/** The word for a code in the reader's language; a code this program does not know yet stands for itself. */
export function sayCode({ text }: Pick<CommandContext, 'text'>, words: CodeWords, code: string): string {
  const known = words[code];
  return known === undefined ? code : text(known.zh, known.en);
}
