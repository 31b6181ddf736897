import type { DutyState, RepostMode } from '../duty.ts';
import type { InputIssue } from '../input-issue.ts';
import { issuesOfAddress } from '../input-issue.ts';

/** What changes on a duty when its appeal is upheld. */
export const AppealRemedy = {
  /** The copy appeared at another time than recorded; the looks stay as they are. */
  COPY_TIME: 'COPY_TIME',
  /** The copy is right: it was seen and checked by the person who decides. */
  VERIFIED: 'VERIFIED',
  /** The copy stands elsewhere; the hub looks there, the claim keeps its time. */
  ADDRESS: 'ADDRESS',
  /** The channel does not owe it. */
  EXEMPT: 'EXEMPT',
} as const;
export type AppealRemedy = keyof typeof AppealRemedy;

/** What a person decided, with what the remedy needs. */
export interface RemedyWanted {
  readonly remedy: AppealRemedy;
  readonly copyAt?: Date | null;
  readonly url?: string | null;
}

/** The facts of a duty a remedy reads and changes. */
export interface RemediableDuty {
  readonly state: DutyState;
  readonly url: string | null;
  readonly mode: RepostMode | null;
  readonly claimedAt: Date | null;
  readonly verifiedAt: Date | null;
  readonly closedAt: Date | null;
  readonly manualAt: Date | null;
}

/** When the copy can have appeared at the earliest. */
interface Possible {
  readonly publishedAt: Date;
  readonly now: Date;
}

/** Everything that keeps the remedy from being applied. */
export function issuesOfRemedy(
  duty: RemediableDuty,
  wanted: RemedyWanted,
  { publishedAt, now }: Possible,
): InputIssue[] {
  const { remedy, copyAt = null, url = null } = wanted;
  const needsTime = remedy === 'COPY_TIME' || remedy === 'VERIFIED';
  const needsAddress = remedy === 'ADDRESS' || (remedy === 'VERIFIED' && duty.url === null);
  return [
    ...(duty.state === 'CANCELLED' ? [cancelled] : []),
    ...(needsTime && copyAt === null ? [timeMissing] : []),
    ...(copyAt !== null && (copyAt < publishedAt || copyAt > now) ? [timeImpossible] : []),
    ...(needsAddress && url === null ? [addressMissing] : []),
    ...issuesOfAddress('url', url),
  ];
}

/** The duty after the remedy. What the looks recorded is not touched: it stays part of the argument. */
export function remedied(duty: RemediableDuty, wanted: RemedyWanted, filedAt: Date, now: Date): RemediableDuty {
  const { remedy, copyAt = null, url = null } = wanted;
  switch (remedy) {
    case 'COPY_TIME':
      return { ...duty, manualAt: copyAt };
    case 'VERIFIED':
      return {
        ...claimed(duty, url, filedAt),
        state: 'VERIFIED',
        verifiedAt: now,
        closedAt: null,
        manualAt: copyAt,
      };
    case 'ADDRESS':
      return { ...claimed(duty, url, filedAt), state: 'CLAIMED', closedAt: null };
    case 'EXEMPT':
      return { ...duty, state: 'EXEMPT', closedAt: now };
  }
}

/** Who never reported has said so by the appeal. */
function claimed(duty: RemediableDuty, url: string | null, filedAt: Date): RemediableDuty {
  return {
    ...duty,
    url: url ?? duty.url,
    mode: duty.mode ?? 'REPOST',
    claimedAt: duty.claimedAt ?? filedAt,
  };
}

const cancelled: InputIssue = {
  path: 'remedy',
  text: {
    zh: '任务已取消，不计入统计，无须更改。',
    en: 'The duty was cancelled and counts nowhere; there is nothing to change.',
  },
};
const timeMissing: InputIssue = {
  path: 'copyAt',
  text: { zh: '请给出认定的转载时间。', en: 'Say when the copy appeared.' },
};
const timeImpossible: InputIssue = {
  path: 'copyAt',
  text: { zh: '转载时间须在发布之后、现在之前。', en: 'The copy appeared after the release and before now.' },
};
const addressMissing: InputIssue = {
  path: 'url',
  text: { zh: '请给出副本的网址。', en: 'Give the address of the copy.' },
};
