import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import type { GraphFailure } from '../graph/graph-failure.ts';
import { failureWords } from '../words/failure-words.ts';

export interface FailureProps {
  readonly failure: GraphFailure;
  readonly onRetry?: () => void;
}

/** What went wrong, what to do about it, and by which number the operator finds it. */
export function Failure({ failure, onRetry }: FailureProps): ReactElement {
  const { title, advice } = failureWords(failure);
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={<Bilingual {...title} />}
      description={
        <>
          {failure.message === '' ? null : <p>{failure.message}</p>}
          <p>
            <Bilingual {...advice} />
          </p>
          {failure.requestId === null ? null : (
            <p>
              <Bilingual zh="请求编号" en="Request id" /> <code>{failure.requestId}</code>
            </p>
          )}
        </>
      }
      action={
        onRetry === undefined ? null : (
          <Button size="small" onClick={onRetry}>
            <Bilingual zh="重试" en="Try again" />
          </Button>
        )
      }
    />
  );
}
