import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';

/** How a mark is meant; its words say the same, so nobody needs the colour. */
export type Tone = 'good' | 'bad' | 'warn' | 'busy' | 'quiet';

export interface MarkWords extends Words {
  readonly tone: Tone;
}

/** A state in words, with a colour to find it by. */
export function Mark({ tone, ...words }: MarkWords): ReactElement {
  return (
    <span className={`mark mark-${tone}`}>
      <Bilingual {...words} />
    </span>
  );
}
