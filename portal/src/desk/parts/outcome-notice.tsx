import { Alert } from 'antd';
import type { ReactElement } from 'react';
import type { Outcome } from '../graph/use-change.ts';
import { Failure } from './failure.tsx';

/** Why a change did not come about; nothing for one that did. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome<unknown> | null }): ReactElement | null {
  if (outcome === null || outcome.kind === 'done') return null;
  if (outcome.kind === 'failed') return <Failure failure={outcome.failure} />;
  return (
    <Alert
      role="alert"
      type="error"
      showIcon
      title={outcome.message}
      description={
        outcome.issues.length === 0 ? null : (
          <ul>
            {outcome.issues.map(({ path, message }) => (
              <li key={path}>{message}</li>
            ))}
          </ul>
        )
      }
    />
  );
}
