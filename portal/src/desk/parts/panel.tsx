import { type ReactElement, type ReactNode, useId } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { Words } from '../../layout/words.ts';

export interface PanelProps {
  readonly title: Words;
  readonly children: ReactNode;
  /** Beside the title. */
  readonly actions?: ReactNode;
}

/** A part of a page, on a sheet of its own. */
export function Panel({ title, children, actions }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <div className="panel-head">
        <h2 id={id}>
          <Bilingual {...title} />
        </h2>
        {actions}
      </div>
      {children}
    </section>
  );
}
