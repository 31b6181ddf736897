import type { ReactElement } from 'react';
import { Bilingual } from '../../layout/bilingual.tsx';
import { formatMinute } from '../../layout/moments.tsx';
import { untilWords } from './clock-words.ts';
import { useNow } from './use-now.ts';

export interface ClockProps {
  readonly at: string;
  /** What the moment is; stands before it. */
  readonly label: string;
}

/** Milliseconds before its moment from which a clock looks urgent. */
const urgent = 2 * 3_600_000;

/** A moment in Beijing time with a clock that runs towards it, and on past it. */
export function Clock({ at, label }: ClockProps): ReactElement {
  const now = useNow();
  const left = Date.parse(at) - now;
  const pace = left < 0 ? 'over' : left < urgent ? 'urgent' : 'calm';
  return (
    <time dateTime={at} className={`clock clock-${pace}`}>
      <span className="clock-left">
        <Bilingual {...untilWords(Date.parse(at), now)} />
      </span>
      <span className="clock-at">
        {label} {formatMinute(at)}
      </span>
    </time>
  );
}
