import type { Bilingual } from '@dibao/shared/bilingual';
import type { ReleaseAct, ReleaseEvent, ReleaseScope } from './release-event.ts';
import { clocksOf, type RuleProfile } from './rule-profile.ts';
import type { Agency } from './agency.ts';
import { dutyKindOf } from './duty.ts';

/** Why a duty exists, as facts; {@link sayWhy} makes the words. */
export type DutyWhy =
  | {
      readonly code: ReleaseScope;
      readonly origin: string;
      readonly where: string | null;
      readonly systems: readonly string[];
      readonly clause: string;
    }
  | { readonly code: 'CORRECTED'; readonly edition: number; readonly reason: string | null; readonly clause: string }
  | { readonly code: 'WITHDRAWN'; readonly reason: string | null; readonly clause: string }
  | { readonly code: 'FORCE_CHANGED'; readonly legalForce: string; readonly clause: string };

/**
 * @param government of the territory or region; null: everywhere, or a region nobody knows
 */
export function toWhy(event: ReleaseEvent, government: Agency | null, profile: RuleProfile): DutyWhy {
  const { clause } = clocksOf(profile, dutyKindOf[event.kind]).limit;
  switch (event.kind) {
    case 'PUBLISHED':
      return whyPublished(event.release, government, profile);
    case 'CORRECTED':
      return { code: 'CORRECTED', edition: event.edition, reason: event.reason, clause };
    case 'WITHDRAWN':
      return { code: 'WITHDRAWN', reason: event.reason, clause };
    case 'FORCE_CHANGED':
      return { code: 'FORCE_CHANGED', legalForce: event.legalForce, clause };
  }
}

/** Why a release that is published, or is going to be, obliges. */
export function whyPublished(
  { scope, origin, systems }: Pick<ReleaseAct, 'scope' | 'origin' | 'systems'>,
  government: Agency | null,
  profile: RuleProfile,
): DutyWhy {
  const { clause } = clocksOf(profile, 'REPOST').limit;
  return { code: scope, origin: origin.name, where: placeOf(government), systems, clause };
}

const forces: Readonly<Record<string, Bilingual>> = {
  IN_FORCE: { zh: '有效', en: 'in force' },
  PARTIALLY_IN_FORCE: { zh: '部分失效', en: 'partially in force' },
  EXPIRED: { zh: '失效', en: 'expired' },
  REPEALED: { zh: '废止', en: 'repealed' },
  UNKNOWN: { zh: '效力不明', en: 'of unknown force' },
};

/** Units whose copy a portal owes for them (E07): some of their names, and how many they are. */
export interface OnBehalf {
  readonly names: readonly string[];
  readonly count: number;
}

/** Why the duty exists, for whom and, when it was cancelled, why it is owed no more, in words. */
export function sayWhyOf(
  duty: { readonly why: DutyWhy; readonly cancelledWhy: DutyWhy | null },
  onBehalf: OnBehalf = { names: [], count: 0 },
): Bilingual {
  const parts = [sayWhy(duty.why), sayOnBehalf(onBehalf), duty.cancelledWhy && sayEnd(duty.cancelledWhy)];
  const said = parts.filter((part) => part !== null);
  return { zh: said.map(({ zh }) => zh).join(''), en: said.map(({ en }) => en).join(' ') };
}

function sayOnBehalf({ names, count }: OnBehalf): Bilingual | null {
  if (count === 0) return null;
  const more = count > names.length;
  return {
    zh: `本门户代${names.join('、')}${more ? `等 ${count} 个单位` : ''}承担，其没有自己的渠道（E07）。`,
    en: `This portal owes it for ${names.join(', ')}${more ? ` and others, ${count} units in all` : ''}, without a channel of their own (E07).`,
  };
}

function sayEnd(why: DutyWhy): Bilingual {
  switch (why.code) {
    case 'WITHDRAWN':
      return { zh: '发布已撤回，任务取消。', en: 'Cancelled: the release was withdrawn.' };
    case 'CORRECTED':
      return { zh: `稿件又更正为第 ${why.edition} 版，任务取消。`, en: `Cancelled: edition ${why.edition} followed.` };
    case 'FORCE_CHANGED': {
      const force = wordsOf(why.legalForce);
      return { zh: `文件现为“${force.zh}”，任务取消。`, en: `Cancelled: the document is now ${force.en}.` };
    }
    default:
      return { zh: '任务取消。', en: 'Cancelled.' };
  }
}

/** Why the duty exists, in words, with the clauses that say so. */
export function sayWhy(why: DutyWhy): Bilingual {
  switch (why.code) {
    case 'GLOBAL':
      return {
        zh: `${why.origin}发布的全局性政策信息，${why.where ?? '全国'}各级政府及其部门网站应及时转载（A01）；时限见 ${why.clause}。`,
        en: `Policy of general concern released by ${why.origin}: all sites of governments and their departments in ${why.where ?? 'the whole country'} repost it (A01); time limits by ${why.clause}.`,
      };
    case 'SECTOR':
      return {
        zh: `${why.origin}发布的行业政策信息，${why.where ?? '全国'}${why.systems.join('、')}系统的网站应及时转载（A02）；时限见 ${why.clause}。`,
        en: `Policy of a sector released by ${why.origin}: sites of the system ${why.systems.join(', ')} in ${why.where ?? 'the whole country'} repost it (A02); time limits by ${why.clause}.`,
      };
    case 'REGION':
      return {
        zh: `${why.origin}发布的涉及${why.where ?? '该地区'}的政策信息，该地区及其以下各级政府网站应及时转载（A02）；时限见 ${why.clause}。`,
        en: `Policy released by ${why.origin} that concerns ${why.where ?? 'the region'}: the sites of that area and everything below it repost it (A02); time limits by ${why.clause}.`,
      };
    case 'CORRECTED':
      return {
        zh: `本渠道转载的稿件已更正为第 ${why.edition} 版，应替换（${why.clause}）。${cause(why.reason, '原因：')}`,
        en: `The text copied here was corrected and is now edition ${why.edition}; replace the copy (${why.clause}). ${cause(why.reason, 'Reason: ')}`.trim(),
      };
    case 'WITHDRAWN':
      return {
        zh: `本渠道转载的稿件已撤回，应撤下（${why.clause}）。${cause(why.reason, '原因：')}`,
        en: `The text copied here was withdrawn; take the copy down (${why.clause}). ${cause(why.reason, 'Reason: ')}`.trim(),
      };
    case 'FORCE_CHANGED': {
      const force = wordsOf(why.legalForce);
      return {
        zh: `本渠道转载的文件现为“${force.zh}”，副本保留并应加注（${why.clause}）。`,
        en: `The document copied here is now ${force.en}; keep the copy and label it (${why.clause}).`,
      };
    }
  }
}

function wordsOf(legalForce: string): Bilingual {
  return forces[legalForce] ?? { zh: legalForce, en: legalForce };
}

/** 云岭省 of 云岭省人民政府; the State's place is everywhere. */
function placeOf(government: Agency | null): string | null {
  if (government === null || government.level === 'STATE') return null;
  return government.name.replace(/(?:人民政府|行政公署)$/, '');
}

function cause(reason: string | null, lead: string): string {
  return reason === null ? '' : `${lead}${reason}`;
}
