import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { Platform } from './channel.ts';
import { DutyKind } from './duty.ts';
import type { RuleName } from './rule-profile.ts';

/** A part of a JSON Schema (draft 07). */
type Schema = Readonly<Record<string, unknown>>;

const day = { type: 'string', pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, examples: ['2026-11-25'] } as const;
const time = { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$', examples: ['08:30'] } as const;
const words = { type: 'string', minLength: 1, maxLength: 500 } as const;
const flag = { type: 'boolean' } as const;
const levels = oneOf(AdministrativeLevel);
const kinds = oneOf(AgencyKind);
const platforms = oneOf(Platform);

function oneOf(values: Readonly<Record<string, string>>): Schema {
  return { enum: Object.values(values) };
}

function whole(minimum: number, maximum: number): Schema {
  return { type: 'integer', minimum, maximum };
}

function list(items: Schema, minItems = 0): Schema {
  return { type: 'array', items, minItems, maxItems: 100, uniqueItems: true };
}

function object(properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema {
  const required = Object.keys(properties).filter((name) => !optional.includes(name));
  return { type: 'object', properties, required, additionalProperties: false };
}

function orNull(schema: Schema): Schema {
  return { ...schema, type: [schema['type'], 'null'] };
}

/** One measure of time, or null for none. */
const limit: Schema = {
  type: ['object', 'null'],
  properties: {
    hours: { type: 'number', exclusiveMinimum: 0, maximum: 8_760 },
    dutyHours: { type: 'number', exclusiveMinimum: 0, maximum: 2_000 },
    workingDays: whole(1, 250),
    sameDay: { const: true },
  },
  additionalProperties: false,
  minProperties: 1,
  maxProperties: 1,
};

const decider = { enum: ['OPERATOR', 'GOVERNMENT', 'MONITOR'] } as const;

/** The values of the rules; `rule-profile.ts` has the same as types. */
const values: Readonly<Record<RuleName, Schema>> = {
  repostStart: { enum: ['PUBLISHED', 'ENTERED_LOG', 'LATER_OF_BOTH'] },
  repostTarget: limit,
  repostLimit: limit,
  replaceTarget: limit,
  replaceLimit: limit,
  recallTarget: limit,
  recallLimit: limit,
  relabelTarget: limit,
  relabelLimit: limit,
  workingDay: object({ startDayCounts: flag, endsAt: time }),
  dutyHours: list(object({ from: time, to: time }), 1),
  obliged: list(object({ platform: platforms, levels: list(levels, 1) }, ['levels'])),
  rollUp: flag,
  accountLevels: object({ owners: list(object({ level: levels, kinds: list(kinds, 1) })), exceptions: flag }),
  accountCoverage: list(object({ level: levels, kind: kinds, platforms: list(platforms, 1), by: day })),
  columns: list(
    object({ name: words, origin: { enum: ['STATE', 'PROVINCE'] }, of: { enum: ['PORTALS', 'ALL_SITES'] } }),
  ),
  disclosureColumns: list(words),
  warnAfterMinutes: whole(1, 100_000),
  reminders: list(object({ clock: { enum: ['TARGET', 'LIMIT'] }, minutes: whole(-100_000, 100_000) })),
  escalation: list(
    object({ afterMinutes: whole(1, 100_000), to: { enum: ['DEPUTY', 'SUPERVISOR', 'PARENT_AGENCY'] } }),
  ),
  urgentKinds: list(oneOf(DutyKind)),
  extension: object({ by: decider, maxWorkingDays: orNull(whole(1, 250)), times: whole(0, 20) }),
  exemption: object({ by: decider, maxDays: orNull(whole(1, 3_660)), minReasonLength: whole(1, 200) }),
  appealWorkingDays: whole(1, 250),
};

/** The names of all rules. */
export const ruleNames = Object.keys(values) as readonly RuleName[];

const key = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,63}$', examples: ['anhui-2017'] } as const;

function ruled(value: Schema): Schema {
  return object({ value, clause: { ...words, maxLength: 60 }, source: key });
}

/** What a profile file may say. Unknown names are refused: a misspelt rule must not be a rule left out. */
export const profileSchema: Schema = object(
  {
    profile: key,
    title: object({ zh: words, en: words }),
    region: {
      type: ['object', 'null'],
      properties: {
        divisionCode: { type: 'string', pattern: '^[0-9]{6}$', examples: ["'340000'"] },
        agencySourceId: words,
      },
      additionalProperties: false,
      minProperties: 1,
      maxProperties: 1,
    },
    validFrom: orNull(day),
    validUntil: orNull(day),
    inherits: orNull(key),
    sources: {
      type: 'object',
      propertyNames: { pattern: key.pattern },
      additionalProperties: object({ title: words, number: words, on: words }, ['number', 'on']),
    },
    rules: {
      type: 'object',
      properties: Object.fromEntries(ruleNames.map((name) => [name, ruled(values[name])])),
      additionalProperties: false,
    },
  },
  ['validFrom', 'validUntil'],
);
