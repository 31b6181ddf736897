import type { ReactElement, ReactNode } from 'react';

export interface MendedProps {
  /** What the gate links to. */
  readonly id: string;
  readonly children: ReactNode;
}

/** A part of the page the gate leads to; whoever follows the link by keyboard goes on from there. */
export function Mended({ id, children }: MendedProps): ReactElement {
  return (
    <div id={id} tabIndex={-1} className="mended">
      {children}
    </div>
  );
}
