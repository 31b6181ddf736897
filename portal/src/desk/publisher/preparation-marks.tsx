import type { ReactElement } from 'react';
import type { PreparationState } from '../../generated/graphql.ts';
import { Mark } from '../parts/mark.tsx';
import { preparationWords } from '../words/publisher-words.ts';

export interface PreparationMarksProps {
  readonly preparation: {
    readonly state: PreparationState;
    readonly missing: readonly unknown[];
    /** Of an edition that waits. */
    readonly change: unknown;
  };
}

/** How far a document is, whether another edition waits, and whether the gate lets it through. */
export function PreparationMarks({ preparation: { state, missing, change } }: PreparationMarksProps): ReactElement {
  const asks = state !== 'PLANNED' && (state !== 'RELEASED' || change !== null);
  return (
    <span className="marks">
      <Mark {...preparationWords[state]} />
      {change === null ? null : <Mark tone="warn" zh="有新版本待更正发布" en="New edition waits" />}
      {asks && missing.length > 0 ? (
        <Mark tone="warn" zh={`关口缺 ${missing.length} 项`} en={`${missing.length} missing`} />
      ) : null}
      {asks && missing.length === 0 ? <Mark tone="good" zh="可以发布" en="Ready" /> : null}
    </span>
  );
}
