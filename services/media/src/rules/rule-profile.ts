import { AdministrativeLevel, type AgencyKind } from '@dibao/shared/agency';
import type { Bilingual } from '@dibao/shared/bilingual';
import { Platform } from './channel.ts';
import type { DutyKind } from './duty.ts';

/** The profile that holds where no other does, and that others inherit from. */
export const defaultKey = 'default';

/** Its first version, under which duties stand that were made before there were profiles. */
export const firstProfileId = '00000000-0000-7000-8000-000000000001';

/** 规则方案: what an issuer asks of its copies in a period, as data. A stored version never changes; a duty keeps its own. */
export interface RuleProfile {
  /** Of this version. */
  readonly id: string;
  /** What all versions of a profile share, such as `anhui-2017`. */
  readonly key: string;
  readonly version: number;
  readonly digest: string;
  readonly title: Bilingual;
  /** Whose releases it governs; null: everybody's, where nothing nearer does. */
  readonly region: ProfileRegion | null;
  /** The first and the last day of publication it governs, in Asia/Shanghai; null: open. */
  readonly validFrom: string | null;
  readonly validUntil: string | null;
  readonly rules: ProfileRules;
}

/** A government by its division, or an agency by its source id; all below it by parent links is meant. */
export type ProfileRegion = { readonly divisionCode: string } | { readonly agencySourceId: string };

/** A value with what it rests on. */
export interface Ruled<T> {
  readonly value: T;
  /** The clause that says so, such as A03. */
  readonly clause: string;
  /** The title of the document the clause stands in. */
  readonly source: string;
  /** The key of the profile that states it: its own, or the one it inherits from. */
  readonly statedBy: string;
}

/** Every rule of a profile with its clause. */
export type ProfileRules = { readonly [Name in RuleName]: Ruled<RuleValues[Name]> };

/** What a profile decides, by name; docs/profiles.md tells each field. */
export interface RuleValues {
  /** From which moment the clocks of a REPOST run; other duties run from their own event. */
  readonly repostStart: 'PUBLISHED' | 'ENTERED_LOG' | 'LATER_OF_BOTH';
  /** In which time the copy should be there, and after which it is late; null: no such limit. */
  readonly repostTarget: TimeLimit | null;
  readonly repostLimit: TimeLimit | null;
  readonly replaceTarget: TimeLimit | null;
  readonly replaceLimit: TimeLimit | null;
  readonly recallTarget: TimeLimit | null;
  readonly recallLimit: TimeLimit | null;
  readonly relabelTarget: TimeLimit | null;
  readonly relabelLimit: TimeLimit | null;
  readonly workingDay: WorkingDay;
  /** The hours of a working day in which `dutyHours` run, in order and apart. */
  readonly dutyHours: readonly DutyHours[];
  /** The channels that owe copies. */
  readonly obliged: readonly ObligedChannels[];
  /** Units without a channel of their own leave their duties to the portal of the government above (E07). */
  readonly rollUp: boolean;
  /** Who may open accounts (E06 against E15). */
  readonly accountLevels: AccountLevels;
  /** Who must have accounts, and by when (E15, E16). */
  readonly accountCoverage: readonly AccountCoverage[];
  /** The columns on the home page that releases go to (A08). */
  readonly columns: readonly ReleaseColumn[];
  /** The columns a portal must have for disclosure, by name (C23). */
  readonly disclosureColumns: readonly string[];
  /** Minutes after the start at which somebody is told that the target is near. */
  readonly warnAfterMinutes: number;
  /** When somebody is reminded, earliest first. */
  readonly reminders: readonly ReminderTime[];
  /** Who is told when nobody confirms a reminder, in this order (G08). */
  readonly escalation: readonly EscalationStep[];
  /** The kinds of duties whose messages do not wait for quiet hours to end. */
  readonly urgentKinds: readonly DutyKind[];
  readonly extension: ExtensionRule;
  readonly exemption: ExemptionRule;
  /** Working days in which an appeal is decided. */
  readonly appealWorkingDays: number;
}
export type RuleName = keyof RuleValues;

/** A length of time by one of four measures. */
export type TimeLimit =
  | { readonly hours: number }
  /** Hours that run only within the duty hours of working days. */
  | { readonly dutyHours: number }
  | { readonly workingDays: number }
  /** The end of the day it starts. */
  | { readonly sameDay: true };

/** How "working day" is read. */
export interface WorkingDay {
  /** Whether the day the clock starts is the first of them, where it is worked. */
  readonly startDayCounts: boolean;
  /** `HH:MM` in Asia/Shanghai at which the last of them ends; 24:00 at the latest. */
  readonly endsAt: string;
}

/** `HH:MM` in Asia/Shanghai. */
export interface DutyHours {
  readonly from: string;
  readonly to: string;
}

export interface ObligedChannels {
  readonly platform: Platform;
  /** Of the owner; left out: all. */
  readonly levels?: readonly AdministrativeLevel[];
}

export interface AccountLevels {
  readonly owners: readonly { readonly level: AdministrativeLevel; readonly kinds: readonly AgencyKind[] }[];
  /** Whether others may open one with an approved exception (原则上). */
  readonly exceptions: boolean;
}

export interface AccountCoverage {
  readonly level: AdministrativeLevel;
  readonly kind: AgencyKind;
  readonly platforms: readonly Platform[];
  /** The day by which they are there, `YYYY-MM-DD`. */
  readonly by: string;
}

export interface ReleaseColumn {
  /** Its name; `{place}` stands for the short name of the origin's province: 云岭 of 云岭省人民政府. */
  readonly name: string;
  /** The level of the government whose releases go there. */
  readonly origin: 'STATE' | 'PROVINCE';
  readonly of: 'PORTALS' | 'ALL_SITES';
}

export interface ReminderTime {
  readonly clock: 'TARGET' | 'LIMIT';
  /** Minutes after that clock ends; negative: before. */
  readonly minutes: number;
}

export interface EscalationStep {
  /** Minutes after the reminder nobody confirmed. */
  readonly afterMinutes: number;
  readonly to: 'DEPUTY' | 'SUPERVISOR' | 'PARENT_AGENCY';
}

/** Who may decide: the operator alone; monitors of a government too; or every monitor who sees the duty. */
export type Decider = 'OPERATOR' | 'GOVERNMENT' | 'MONITOR';

export interface ExtensionRule {
  readonly by: Decider;
  /** Working days after the start beyond which no limit is moved; null: no bound. */
  readonly maxWorkingDays: number | null;
  /** How often one duty may be extended. */
  readonly times: number;
}

export interface ExemptionRule {
  readonly by: Decider;
  /** Days an exemption lasts at most; null: it may be for good. */
  readonly maxDays: number | null;
  /** Characters a reason has at least. */
  readonly minReasonLength: number;
}

const clockNames = {
  REPOST: ['repostTarget', 'repostLimit'],
  REPLACE: ['replaceTarget', 'replaceLimit'],
  RECALL: ['recallTarget', 'recallLimit'],
  RELABEL: ['relabelTarget', 'relabelLimit'],
} as const satisfies Record<DutyKind, readonly [RuleName, RuleName]>;

/** The two clocks of a kind of duty. */
export function clocksOf(
  { rules }: Pick<RuleProfile, 'rules'>,
  kind: DutyKind,
): { readonly target: Ruled<TimeLimit | null>; readonly limit: Ruled<TimeLimit | null> } {
  const [target, limit] = clockNames[kind];
  return { target: rules[target], limit: rules[limit] };
}

/** Whether channels of a platform whose owner has this level are named by the profile. */
export function obliges(
  { rules }: Pick<RuleProfile, 'rules'>,
  platform: Platform,
  level: AdministrativeLevel,
): boolean {
  return rules.obliged.value.some((one) => one.platform === platform && (one.levels ?? [level]).includes(level));
}

/** What {@link obliges} lets through, as `PLATFORM/LEVEL`: the database compares texts. */
export function obligedPairs(profile: Pick<RuleProfile, 'rules'>): string[] {
  return Object.values(Platform).flatMap((platform) =>
    Object.values(AdministrativeLevel)
      .filter((level) => obliges(profile, platform, level))
      .map((level) => `${platform}/${level}`),
  );
}
