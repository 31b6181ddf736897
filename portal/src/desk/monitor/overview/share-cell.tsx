import type { ReactElement } from 'react';
import { heat, percent } from './figure-words.ts';

/** A share in figures, on a ground that shows how good it is. */
export function ShareCell({ share }: { readonly share: number | null }): ReactElement {
  return (
    <span className="share" data-heat={heat(share)}>
      {percent(share)}
    </span>
  );
}
