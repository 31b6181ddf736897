import type { Bilingual } from '@dibao/shared/bilingual';
import type { DutyState } from '../duty.ts';
import type { Timeliness } from '../timeliness.ts';

/** Why a duty counts otherwise now than in the bulletin. */
export const DifferenceReason = {
  APPEAL_UPHELD: 'APPEAL_UPHELD',
  EXEMPTED: 'EXEMPTED',
  EXEMPTION_ENDED: 'EXEMPTION_ENDED',
  EXTENDED: 'EXTENDED',
  CANCELLED: 'CANCELLED',
  CLAIMED_LATER: 'CLAIMED_LATER',
  VERIFIED_LATER: 'VERIFIED_LATER',
  FOUND_LACKING: 'FOUND_LACKING',
  COPY_GONE: 'COPY_GONE',
  NOT_SEEN: 'NOT_SEEN',
  COPY_TIME_CHANGED: 'COPY_TIME_CHANGED',
  LIMIT_RECOMPUTED: 'LIMIT_RECOMPUTED',
  CLOCK_PASSED: 'CLOCK_PASSED',
  ADDED: 'ADDED',
  LEFT_SCOPE: 'LEFT_SCOPE',
} as const;
export type DifferenceReason = keyof typeof DifferenceReason;

export const differenceWords: Readonly<Record<DifferenceReason, Bilingual>> = {
  APPEAL_UPHELD: { zh: '申诉成立', en: 'an appeal was upheld' },
  EXEMPTED: { zh: '经决定豁免', en: 'exempted by decision' },
  EXEMPTION_ENDED: { zh: '豁免终止', en: 'the exemption ended' },
  EXTENDED: { zh: '经决定延期', en: 'the limit was extended by decision' },
  CANCELLED: { zh: '任务已取消', en: 'the duty was cancelled' },
  CLAIMED_LATER: { zh: '此后报告', en: 'claimed since' },
  VERIFIED_LATER: { zh: '此后核验', en: 'verified since' },
  FOUND_LACKING: { zh: '此后核验发现不完整或不一致', en: 'found partial or different since' },
  COPY_GONE: { zh: '副本此后消失', en: 'the copy is gone since' },
  NOT_SEEN: { zh: '此后未能访问', en: 'could not be looked at since' },
  COPY_TIME_CHANGED: { zh: '转载时间的认定有变', en: 'the time of the copy is known otherwise' },
  LIMIT_RECOMPUTED: { zh: '时限依放假通知重新计算', en: 'the limit was computed anew' },
  CLOCK_PASSED: { zh: '时限此后届满', en: 'a limit has passed since' },
  ADDED: { zh: '冻结后纳入范围', en: 'came into the scope after the freeze' },
  LEFT_SCOPE: { zh: '冻结后移出范围', en: 'left the scope after the freeze' },
};

/** What of a duty a bulletin counts. */
export interface CountedFacts {
  readonly state: DutyState;
  readonly timeliness: Timeliness;
  readonly dueAt: Date | null;
  readonly copyAt: Date | null;
}

/** What was decided about a duty since the freeze, as kinds. */
export type LaterDecision = 'APPEAL_UPHELD' | 'EXEMPTED' | 'EXEMPTION_ENDED' | 'EXTENDED';

/** The state a duty came to says by itself what happened. */
const reasonOfState: Readonly<Record<DutyState, DifferenceReason>> = {
  OPEN: 'EXEMPTION_ENDED',
  CLAIMED: 'CLAIMED_LATER',
  VERIFIED: 'VERIFIED_LATER',
  PARTIAL: 'FOUND_LACKING',
  DIFFERENT: 'FOUND_LACKING',
  GONE: 'COPY_GONE',
  UNREACHABLE: 'NOT_SEEN',
  BLOCKED: 'NOT_SEEN',
  EXEMPT: 'EXEMPTED',
  CANCELLED: 'CANCELLED',
};

/**
 * Every reason a duty counts otherwise than at the freeze, the decisive one first: what a person decided, then what was
 * seen, then what time did. Empty: it counts as it did.
 *
 * @param then null: it was not in the snapshot; @param now null: it is not in the scope any more
 */
export function reasonsOfDifference(
  then: CountedFacts | null,
  now: CountedFacts | null,
  decisions: readonly LaterDecision[],
): DifferenceReason[] {
  if (then === null) return now === null || now.state === 'CANCELLED' ? [] : ['ADDED'];
  if (now === null) return ['LEFT_SCOPE'];
  const isSame = then.state === now.state && then.timeliness === now.timeliness;
  if (isSame && sameInstant(then.copyAt, now.copyAt)) return [];
  const changed: DifferenceReason[] = [
    ...decisions,
    ...(then.state === now.state ? [] : [reasonOfState[now.state]]),
    ...(then.state === now.state && !sameInstant(then.copyAt, now.copyAt) ? (['COPY_TIME_CHANGED'] as const) : []),
    ...(sameInstant(then.dueAt, now.dueAt) || decisions.includes('EXTENDED') ? [] : (['LIMIT_RECOMPUTED'] as const)),
  ];
  return changed.length === 0 ? ['CLOCK_PASSED'] : [...new Set(changed)];
}

function sameInstant(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}
