import { requireScope, Scope } from '@dibao/shared/auth';
import { type Language, say } from '@dibao/shared/bilingual';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { allOf, condition, given } from '../../queries/condition.ts';
import { dutyColumns, type DutyRow, toDutyRow, toInstant } from '../../queries/duty-row.ts';
import { dutyConditions, type DutyFilter } from '../../queries/repost-duties.ts';
import type { Platform } from '../../rules/channel.ts';
import { copyTimeOf } from '../../rules/copy-time.ts';
import { timelinessOf } from '../../rules/timeliness.ts';
import { instantColumn, numberColumn, type Sheet, type SheetColumn, textColumn, toCells } from '../sheet.ts';
import { type SelectionParts, scopeWords } from '../scope-words.ts';
import { allRows } from '../snapshot-rows.ts';
import {
  copyTimeBasisWords,
  dutyKindWords,
  dutyStateWords,
  platformWords,
  repostModeWords,
  timelinessWords,
} from '../words.ts';

/** A duty with what a reader of a table wants to know around it. */
export interface ExportedDuty extends DutyRow {
  readonly startsAt: Date;
  readonly title: string;
  readonly column: string;
  readonly channel: string;
  readonly platform: Platform;
  readonly siteIdCode: string | null;
  readonly owner: string | null;
  readonly divisionCode: string | null;
  readonly system: string | null;
}

export interface DutySelection {
  readonly filter: DutyFilter;
  /** By the start of the clock. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly scope: SelectionParts;
}

/** 转载任务: each duty the viewer may see, a row each. */
export async function dutySheet(ctx: MediaContext, { filter, from, to, scope }: DutySelection): Promise<Sheet> {
  requireScope(ctx.viewer, Scope.readDuties);
  const now = ctx.clock.now();
  const where = allOf([
    await dutyConditions(ctx, { filter }),
    given(from, (start) => condition('d.starts_at >= ?', start)),
    given(to, (end) => condition('d.starts_at < ?', end)),
  ]);
  const read = async (after: ExportedDuty | null, limit: number) => {
    const rows = await query<Record<string, unknown>[]>(
      ctx.em,
      `select ${dutyColumns}, d.starts_at as "startsAt", r.title, r.column_name as "column", c.name as channel, c.platform,
         c.site_id_code as "siteIdCode", o.name as owner, c.division_code as "divisionCode", c.system
       from (
         -- The page first, by the index of ids; joined to the rest when it is known.
         select d.* from repost_duty d join channel c on c.id = d.channel_id
         where ${where.sql} and d.id > ?::uuid order by d.id limit ?
       ) d
       join release_event e on e.position = d.cause_position
       join channel c on c.id = d.channel_id
       join release r on r.id = d.release_id
       left join agency o on o.id = c.owner_id
       order by d.id`,
      [...where.params, after?.id ?? firstId, limit],
      ctx.signal,
    );
    return rows.map((raw) => ({ ...raw, ...toDutyRow(raw), startsAt: toInstant(raw['startsAt']) }) as ExportedDuty);
  };
  const columns = columnsFor(ctx.language, now);
  return {
    name: { zh: '转载任务', en: 'Duties' },
    columns,
    rows: toCells(columns, allRows(read, ctx.signal)),
    scope: scopeWords(scope),
    asOf: now,
  };
}

/** Below every id. */
export const firstId = '00000000-0000-0000-0000-000000000000';

function columnsFor(language: Language, now: Date): SheetColumn<ExportedDuty>[] {
  const copyTime = (duty: ExportedDuty) => copyTimeOf(duty);
  const minutes = (duty: ExportedDuty): number | null => {
    const at = copyTime(duty)?.at ?? duty.claimedAt;
    return at === null ? null : (at.getTime() - duty.startsAt.getTime()) / 60_000;
  };
  const basis = (duty: ExportedDuty): string | null => {
    const known = copyTime(duty);
    return known === null ? null : say(language, copyTimeBasisWords[known.basis]);
  };
  return [
    textColumn('发布标题', 'Release', 48, ({ title }) => title),
    textColumn('栏目', 'Column', 14, ({ column }) => column),
    textColumn('渠道', 'Channel', 30, ({ channel }) => channel),
    textColumn('平台', 'Platform', 12, ({ platform }) => say(language, platformWords[platform])),
    textColumn('主办单位', 'Owner', 28, ({ owner }) => owner),
    textColumn('区划代码', 'Division', 12, ({ divisionCode }) => divisionCode),
    textColumn('系统', 'System', 12, ({ system }) => system),
    textColumn('网站标识码', 'Site id code', 14, ({ siteIdCode }) => siteIdCode),
    textColumn('任务', 'Duty', 10, ({ kind }) => say(language, dutyKindWords[kind])),
    numberColumn('版次', 'Edition', 'COUNT', ({ edition }) => edition),
    textColumn('状态', 'State', 16, ({ state }) => say(language, dutyStateWords[state])),
    textColumn('及时性', 'Timeliness', 16, (duty) => say(language, timelinessWords[timelinessOf(duty, now)])),
    instantColumn('起算时间', 'Clock started', ({ startsAt }) => startsAt),
    instantColumn('目标时限', 'Target', ({ targetAt }) => targetAt),
    instantColumn('最后时限', 'Limit', ({ dueAt }) => dueAt),
    instantColumn('报告时间', 'Claimed', ({ claimedAt }) => claimedAt),
    instantColumn('核验时间', 'Verified', ({ verifiedAt }) => verifiedAt),
    instantColumn('转载时间', 'Copy appeared', (duty) => copyTime(duty)?.at ?? null),
    textColumn('转载时间依据', 'Basis', 14, basis),
    numberColumn('用时（分钟）', 'Minutes', 'MINUTES', minutes),
    textColumn('方式', 'Mode', 10, ({ mode }) => (mode === null ? null : say(language, repostModeWords[mode]))),
    textColumn('副本网址', 'Address', 48, ({ url }) => url),
    textColumn('任务编号', 'Duty id', 38, ({ id }) => id),
    textColumn('发布编号', 'Release id', 38, ({ releaseId }) => releaseId),
  ];
}
