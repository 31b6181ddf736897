import type { ReactElement, ReactNode } from 'react';

/** What the gate misses: where, in words, and the clause that asks for it. */
export interface GateIssue {
  readonly path: string;
  readonly message: string;
  readonly clause: string | null;
}

export interface GateIssuesProps {
  readonly issues: readonly GateIssue[];
  /** The way to what mends one of them. */
  readonly mending?: (issue: GateIssue) => ReactNode;
  /** Whether they are the answer to what somebody just asked. */
  readonly isAnswer?: boolean;
}

export function GateIssues({ issues, mending, isAnswer = false }: GateIssuesProps): ReactElement {
  return (
    <ul className="gate" role={isAnswer ? 'alert' : undefined}>
      {issues.map((issue) => (
        <li key={issue.path + issue.message}>
          {issue.message} {issue.clause === null ? null : <span className="soft">{issue.clause}</span>}{' '}
          {mending?.(issue)}
        </li>
      ))}
    </ul>
  );
}
