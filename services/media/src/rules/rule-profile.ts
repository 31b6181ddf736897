import type { Platform } from './channel.ts';
import type { DutyKind } from './duty.ts';

/** What an issuer asks of its copies, as data; each value with the clause it comes from. */
export interface RuleProfile {
  readonly version: string;
  /** From which moment a REPOST clock runs. */
  readonly repostStart: 'PUBLISHED' | 'ENTERED_LOG' | 'LATER_OF_BOTH';
  /** The two clocks of each kind of duty; null: no such limit. */
  readonly clocks: Readonly<Record<DutyKind, DutyClocks>>;
  /** The platforms whose channels are obliged; accounts only where they are named here (E06, E15). */
  readonly platforms: readonly Platform[];
}

export interface DutyClocks {
  /** Milliseconds in which the copy should be there. */
  readonly target: number | null;
  /** Working days after which, at 24:00 in Beijing, it is late. */
  readonly limitWorkingDays: number | null;
  readonly clause: string;
}

const hour = 3_600_000;

/**
 * S3: 力争在1小时内完成，不得滞后1个工作日 (A03). It says nothing of corrected, recalled and repealed texts; the authority
 * and validity of what stands on a site (E02) asks for the same two clocks. No account is named: S3 speaks of sites.
 * A follower cannot repost before it can know, so the clock starts at the later of the two times.
 */
export const defaultProfile: RuleProfile = {
  version: 'default-1',
  repostStart: 'LATER_OF_BOTH',
  clocks: {
    REPOST: { target: hour, limitWorkingDays: 1, clause: 'A03' },
    REPLACE: { target: hour, limitWorkingDays: 1, clause: 'E02' },
    RECALL: { target: hour, limitWorkingDays: 1, clause: 'E02' },
    RELABEL: { target: hour, limitWorkingDays: 1, clause: 'E02' },
  },
  platforms: ['WEBSITE'],
};
