import { createComparedSide, type ComparedSide } from './compared-side.ts';
import { type Prose, proseOf } from './prose.ts';
import { significant } from './significant-text.ts';

/** The text a copy should show. */
export interface SourceText {
  readonly title: string;
  readonly body: string;
}

/** A text in the form in which copies are compared with it. Preparing it costs a third of comparing one page. */
export interface PreparedText {
  readonly side: ComparedSide;
  /** The title in significant signs. */
  readonly title: string;
  readonly prose: Prose;
}

export function prepareText({ title, body }: SourceText): PreparedText {
  const signs = significant(title);
  // A body may begin with its title.
  const isTitled = significant(body.slice(0, title.length * 2 + 40)).startsWith(signs);
  const side = createComparedSide(isTitled ? body : `${title}\n${body}`);
  return { side, title: signs, prose: proseOf(side.original) };
}

/** Prepared texts, the last used ones kept. */
export interface PreparedTexts {
  of(source: SourceText): PreparedText;
}

/** @param mostCharacters of all texts kept; each takes some 200 bytes */
export function createPreparedTexts(mostCharacters: number): PreparedTexts {
  const kept = new Map<string, PreparedText>();
  let characters = 0;

  function forget(key: string): void {
    if (kept.delete(key)) characters -= key.length;
  }

  return {
    of(source) {
      const key = `${source.title}\n${source.body}`;
      const text = kept.get(key) ?? prepareText(source);
      forget(key);
      kept.set(key, text);
      characters += key.length;
      for (const oldest of kept.keys()) {
        if (characters <= mostCharacters || oldest === key) break;
        forget(oldest);
      }
      return text;
    },
  };
}
