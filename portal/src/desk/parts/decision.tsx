import type { ReactElement } from 'react';
import { Mark } from './mark.tsx';

export interface DecisionProps {
  readonly decision: {
    readonly allowed: boolean;
    readonly reasons: readonly { readonly code: string; readonly message: string; readonly clause: string }[];
  };
}

/** Whether a channel may repost something; where not, every reason with its clause. */
export function Decision({ decision: { allowed, reasons } }: DecisionProps): ReactElement {
  if (allowed) return <Mark tone="good" zh="可转发" en="May be posted" />;
  return (
    <div>
      <Mark tone="bad" zh="不可转发" en="May not be posted" />
      <ul className="reasons">
        {reasons.map(({ code, message, clause }) => (
          <li key={code}>
            {message} <span className="soft">{clause}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
