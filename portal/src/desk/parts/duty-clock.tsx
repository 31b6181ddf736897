import type { ReactElement } from 'react';
import type { DutyLineFragment } from '../../generated/graphql.ts';
import { formatMinute } from '../../layout/moments.tsx';
import { Clock } from './clock.tsx';
import { Mark } from './mark.tsx';
import { useNow } from './use-now.ts';
import { timelinessWords } from '../words/duty-words.ts';

export type Clocked = Pick<DutyLineFragment, 'state' | 'timeliness' | 'targetAt' | 'dueAt' | 'verifiedAt'>;

/** The clock of a duty: towards its target, then its limit, while it is open; how it kept them once it is done. */
export function DutyClock({ duty }: { readonly duty: Clocked }): ReactElement | null {
  const { state, timeliness, targetAt, dueAt, verifiedAt } = duty;
  const now = useNow();
  if (state === 'EXEMPT' || state === 'CANCELLED') return null;
  if (verifiedAt !== null && state === 'VERIFIED') {
    return (
      <div className="clock">
        <Mark {...timelinessWords[timeliness]} />
        <span className="clock-at">核验 {formatMinute(verifiedAt)}</span>
      </div>
    );
  }
  if (targetAt !== null && Date.parse(targetAt) > now) return <Clock at={targetAt} label="力争" />;
  if (dueAt !== null) return <Clock at={dueAt} label="最迟" />;
  return null;
}
