import type { AgencyKind } from '@dibao/shared/agency';
import type { WorkingCalendar } from '@dibao/shared/working-calendar';
import { isGovernmentOffice } from '../agency.ts';
import type { DutyState } from '../duty.ts';
import { mayMove } from '../duty-moves.ts';
import { type InputIssue, issuesOfText } from '../input-issue.ts';
import type { Decider, RuleProfile, Ruled } from '../rule-profile.ts';
import { endOfLimit } from '../time-limit.ts';

/** What can be decided about a duty. */
export const DutyDecisionKind = {
  EXTENDED: 'EXTENDED',
  EXEMPTED: 'EXEMPTED',
  EXEMPTION_ENDED: 'EXEMPTION_ENDED',
} as const;
export type DutyDecisionKind = keyof typeof DutyDecisionKind;

/** The part of a duty decisions are measured by. */
export interface DecidableDuty {
  readonly state: DutyState;
  readonly startsAt: Date;
  readonly dueAt: Date | null;
  /** How often its limit was moved already. */
  readonly extensions: number;
}

/** Who decides: an operator, or a monitor of an agency; without an agency, of everything. */
export interface DeciderFacts {
  readonly isOperator: boolean;
  readonly agency: { readonly kind: AgencyKind; readonly name: string } | null;
}

const day = 86_400_000;

/** Everything that stands against moving a limit: with a reason, not beyond the bound, not more often than allowed (G05). */
export function issuesOfExtension(
  duty: DecidableDuty,
  wanted: { readonly dueAt: Date; readonly reason: string },
  profile: RuleProfile,
  by: DeciderFacts,
  calendar: WorkingCalendar,
): InputIssue[] {
  const { clause, value } = profile.rules.extension;
  const issue = (path: string, zh: string, en: string): InputIssue => ({ path, text: { zh, en }, clause });
  const bound = value.maxWorkingDays;
  const latest = bound === null ? null : endOfLimit({ workingDays: bound }, duty.startsAt, profile.rules, calendar).at;
  return [
    ...issuesOfDecider(profile.rules.extension, by),
    ...issuesOfText('reason', wanted.reason),
    ...(isAwaited(duty.state)
      ? []
      : [
          issue(
            'dutyId',
            `任务已是 ${duty.state}，无须延期。`,
            `The duty is ${duty.state}: there is nothing to extend.`,
          ),
        ]),
    ...(duty.dueAt === null ? [issue('dutyId', '任务没有最后时限，无须延期。', 'The duty has no limit to move.')] : []),
    ...(duty.dueAt !== null && wanted.dueAt <= duty.dueAt
      ? [
          issue(
            'dueAt',
            `新时限应晚于 ${shown(duty.dueAt)}。`,
            `The new limit must be later than ${shown(duty.dueAt)}.`,
          ),
        ]
      : []),
    ...(latest !== null && wanted.dueAt > latest
      ? [
          issue(
            'dueAt',
            `最多延至 ${shown(latest)}（${bound} 个工作日）。`,
            `No later than ${shown(latest)} (${bound} working days).`,
          ),
        ]
      : []),
    ...(duty.extensions >= value.times
      ? [
          issue(
            'dutyId',
            `最多延期 ${value.times} 次，已延期 ${duty.extensions} 次。`,
            `It may be extended ${value.times} times and was ${duty.extensions} times.`,
          ),
        ]
      : []),
  ];
}

/** Everything that stands against an exemption: with a reason, for a time that is bounded where the profile bounds it. */
export function issuesOfExemption(
  duty: DecidableDuty,
  wanted: { readonly until: Date | null; readonly reason: string },
  profile: RuleProfile,
  by: DeciderFacts,
  now: Date,
): InputIssue[] {
  const { clause, value } = profile.rules.exemption;
  const issue = (path: string, zh: string, en: string): InputIssue => ({ path, text: { zh, en }, clause });
  const latest = value.maxDays === null ? null : new Date(now.getTime() + value.maxDays * day);
  const { until, reason } = wanted;
  const isShort = reason.trim() !== '' && reason.trim().length < value.minReasonLength;
  return [
    ...issuesOfDecider(profile.rules.exemption, by),
    ...issuesOfText('reason', reason),
    ...(isShort
      ? [
          issue(
            'reason',
            `理由至少 ${value.minReasonLength} 字。`,
            `A reason has at least ${value.minReasonLength} characters.`,
          ),
        ]
      : []),
    ...(duty.state !== 'EXEMPT' && mayMove(duty.state, 'EXEMPT')
      ? []
      : [issue('dutyId', `任务已是 ${duty.state}，不能豁免。`, `The duty is ${duty.state}: it cannot be exempted.`)]),
    ...(until !== null && until <= now ? [issue('until', '期限应晚于现在。', 'The end must lie in the future.')] : []),
    ...(latest !== null && (until === null || until > latest)
      ? [
          issue(
            'until',
            `应写明期限，最长 ${value.maxDays} 天，即不晚于 ${shown(latest)}。`,
            `Say until when; ${value.maxDays} days at most, so not after ${shown(latest)}.`,
          ),
        ]
      : []),
  ];
}

/** Only what is exempt can be owed again; with a reason, by whoever may exempt. */
export function issuesOfEnd(state: DutyState, reason: string, profile: RuleProfile, by: DeciderFacts): InputIssue[] {
  const isExempt = state === 'EXEMPT';
  const text = { zh: `任务是 ${state}，没有豁免可以结束。`, en: `The duty is ${state}: there is no exemption to end.` };
  return [
    ...issuesOfDecider(profile.rules.exemption, by),
    ...issuesOfText('reason', reason),
    ...(isExempt ? [] : [{ path: 'dutyId', text }]),
  ];
}

function issuesOfDecider(
  { value, clause }: Ruled<{ readonly by: Decider }>,
  { isOperator, agency }: DeciderFacts,
): InputIssue[] {
  const isGovernment = agency === null || agency.kind === 'GOVERNMENT' || isGovernmentOffice(agency.name);
  if (isOperator || value.by === 'MONITOR' || (value.by === 'GOVERNMENT' && isGovernment)) return [];
  const text =
    value.by === 'OPERATOR'
      ? { zh: '按规则方案，只有平台管理者可以决定。', en: 'By the rule profile the operator alone decides this.' }
      : {
          zh: '按规则方案，由政府及其办公厅（室）决定，部门不能决定。',
          en: 'By the rule profile a government or its office decides this, no department.',
        };
  return [{ path: 'dutyId', text, clause }];
}

/** Whether something is still waited for. */
function isAwaited(state: DutyState): boolean {
  return state !== 'VERIFIED' && state !== 'EXEMPT' && state !== 'CANCELLED';
}

/** `2026-11-25 18:00` in Beijing. */
function shown(instant: Date): string {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
}
