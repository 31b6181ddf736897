import type { ReactElement } from 'react';
import { Bilingual } from './bilingual.tsx';
import type { Words } from './words.ts';

export interface CopyButtonProps extends Words {
  /** The id of the element whose text it copies. */
  readonly of: string;
}

/** Stays hidden where no scripts run; the text itself can be selected there. */
export function CopyButton({ of, zh, en }: CopyButtonProps): ReactElement {
  return (
    <button type="button" data-copy={of} hidden>
      <Bilingual zh={zh} en={en} />
    </button>
  );
}
