import type { ReactElement, ReactNode } from 'react';
import type { Asked } from '../graph/use-graph.ts';
import { Failure } from './failure.tsx';
import { Loading } from './loading.tsx';

export interface AnswerProps<Result> {
  readonly of: Asked<Result>;
  readonly children: (data: Result) => ReactNode;
}

/** Shows what an answer holds; before it comes, or when it does not, that; a failure of a part stands above the rest. */
export function Answer<Result>({
  of: { data, failure, isLoading, refresh },
  children,
}: AnswerProps<Result>): ReactElement {
  return (
    <>
      {failure === null || failure.code === 'UNAUTHENTICATED' ? null : <Failure failure={failure} onRetry={refresh} />}
      {isLoading ? <Loading /> : null}
      {data === undefined ? null : children(data)}
    </>
  );
}
