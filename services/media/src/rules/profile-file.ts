import type { Bilingual } from '@dibao/shared/bilingual';
import { compileDataSchema, type DataMistake, readDataFile } from '@dibao/shared/data-file/data-file';
import type { DataPath } from '@dibao/shared/data-file/data-path';
import { profileSchema, ruleNames } from './profile-schema.ts';
import type { TimeLimit } from './rule-profile.ts';
import type { StatedProfile } from './stated-profile.ts';

const isStatedProfile = compileDataSchema<StatedProfile>(profileSchema);

/** Reads a profile from YAML or JSON: what it states, or every mistake with its line. */
export function readProfileFile(
  text: string,
): { readonly profile: StatedProfile } | { readonly mistakes: readonly DataMistake[] } {
  const file = readDataFile(text, isStatedProfile);
  if ('mistakes' in file) return file;
  const mistakes = contradictionsOf(file.data).map(([path, message]) => file.mistakeAt(path, message));
  return mistakes.length > 0 ? { mistakes } : { profile: file.data };
}

type Contradiction = readonly [path: DataPath, message: Bilingual];

/** What no schema can say, since it takes several values to see it. */
function contradictionsOf(profile: StatedProfile): Contradiction[] {
  return [
    ...periodMistakes(profile),
    ...sourceMistakes(profile),
    ...missingRules(profile),
    ...hourMistakes(profile),
    ...clockMistakes(profile),
  ];
}

function periodMistakes({ validFrom = null, validUntil = null }: StatedProfile): Contradiction[] {
  const days = Object.entries({ validFrom, validUntil });
  const noDays = days.filter(([, day]) => day !== null && !isDay(day));
  if (noDays.length > 0)
    return noDays.map(([name, day]) => [[name], { zh: `没有 ${day} 这一天。`, en: `There is no day ${day}.` }]);
  if (validFrom === null || validUntil === null || validFrom <= validUntil) return [];
  const message = { zh: `早于 validFrom（${validFrom}）。`, en: `It is before validFrom (${validFrom}).` };
  return [[['validUntil'], message]];
}

function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

function sourceMistakes({ rules, sources }: StatedProfile): Contradiction[] {
  const known = Object.keys(sources);
  return Object.entries(rules).flatMap(([name, { source }]) => {
    if (known.includes(source)) return [];
    const message = {
      zh: `sources 中没有 ${source}，应为 ${known.join(', ')} 之一。`,
      en: `There is no ${source} among the sources; one of ${known.join(', ')} is expected.`,
    };
    return [[['rules', name, 'source'], message] as const];
  });
}

function missingRules({ profile, inherits, rules }: StatedProfile): Contradiction[] {
  if (inherits === profile)
    return [[['inherits'], { zh: '不能沿用自身。', en: 'A profile cannot inherit from itself.' }]];
  if (inherits !== null) return [];
  const missing = ruleNames.filter((name) => rules[name] === undefined);
  return missing.map((name) => [
    ['rules'],
    {
      zh: `缺少 ${name}；请写明，或用 inherits 指明沿用哪个方案。`,
      en: `${name} is missing; state it, or name with "inherits" the profile it comes from.`,
    },
  ]);
}

function hourMistakes({ rules }: StatedProfile): Contradiction[] {
  const hours = rules.dutyHours?.value ?? [];
  return hours.flatMap(({ from, to }, index) => {
    if (from < to && from >= (hours[index - 1]?.to ?? '')) return [];
    const message = {
      zh: '各时段应先后有序、互不重叠，且开始早于结束。',
      en: 'Periods come in order, do not overlap, and begin before they end.',
    };
    return [[['rules', 'dutyHours', 'value', index], message] as const];
  });
}

function clockMistakes({ rules }: StatedProfile): Contradiction[] {
  return (['repost', 'replace', 'recall', 'relabel'] as const).flatMap((kind) => {
    const [target, limit] = [rules[`${kind}Target`]?.value, rules[`${kind}Limit`]?.value];
    if (!target || !limit || !isLonger(target, limit)) return [];
    const message = {
      zh: `目标时限不能长于 ${kind}Limit。`,
      en: `The target must not be longer than ${kind}Limit.`,
    };
    return [[['rules', `${kind}Target`, 'value'], message] as const];
  });
}

/** Only what is measured alike can be compared; a target never outlasts its limit in any case. */
function isLonger(target: TimeLimit, limit: TimeLimit): boolean {
  const lengths: Readonly<Record<string, number | true>> = limit;
  return Object.entries(target).some(([measure, length]) => Number(length) > Number(lengths[measure] ?? Infinity));
}
