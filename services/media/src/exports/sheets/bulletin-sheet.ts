import { type Language, say } from '@dibao/shared/bilingual';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { BulletinRow } from '../../queries/bulletins/bulletin-row.ts';
import { requireRows } from '../../queries/bulletins/bulletins.ts';
import { toInstants } from '../../queries/duty-row.ts';
import type { DutyKind, DutyState } from '../../rules/duty.ts';
import type { Timeliness } from '../../rules/timeliness.ts';
import { scopeWords } from '../scope-words.ts';
import { instantColumn, type Sheet, type SheetColumn, textColumn, toCells } from '../sheet.ts';
import { allRows } from '../snapshot-rows.ts';
import { dutyKindWords, dutyStateWords, timelinessWords } from '../words.ts';
import { firstId } from './duty-sheet.ts';

/** A duty as a bulletin counts it; names are those of today. */
interface FrozenDuty {
  readonly dutyId: string;
  readonly title: string;
  readonly channel: string;
  readonly owner: string | null;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly timeliness: Timeliness;
  readonly startsAt: Date;
  readonly targetAt: Date | null;
  readonly dueAt: Date | null;
  readonly claimedAt: Date | null;
  readonly copyAt: Date | null;
}

/** The frozen rows behind a bulletin (H13): what its figures were counted from. */
export function bulletinSheet(ctx: MediaContext, bulletin: BulletinRow): Sheet {
  requireRows(ctx.viewer, bulletin);
  const read = async (after: FrozenDuty | null, limit: number) => {
    const rows = await query<Record<string, unknown>[]>(
      ctx.em,
      `select d.duty_id as "dutyId", r.title, c.name as channel, o.name as owner, d.division_code as "divisionCode", d.system,
         d.kind, d.state, d.timeliness, d.starts_at as "startsAt", d.target_at as "targetAt", d.due_at as "dueAt",
         d.claimed_at as "claimedAt", d.copy_at as "copyAt"
       from bulletin_duty d join release r on r.id = d.release_id join channel c on c.id = d.channel_id
       left join agency o on o.id = d.owner_id
       where d.bulletin_id = ?::uuid and d.duty_id > ?::uuid order by d.duty_id limit ?`,
      [bulletin.id, after?.dutyId ?? firstId, limit],
      ctx.signal,
    );
    return rows.map((row) => toInstants<FrozenDuty>(row, ['startsAt', 'targetAt', 'dueAt', 'claimedAt', 'copyAt']));
  };
  const columns = columnsFor(ctx.language);
  const { divisionCode, system, from, to, checksum } = bulletin;
  return {
    name: { zh: '通报冻结数据', en: 'Frozen rows' },
    columns,
    rows: toCells(columns, allRows(read, ctx.signal)),
    scope: scopeWords({ divisionCode, system, from, to, more: [`通报 ${bulletin.title}`, `snapshot ${checksum}`] }),
    asOf: bulletin.frozenAt,
  };
}

function columnsFor(language: Language): SheetColumn<FrozenDuty>[] {
  return [
    textColumn('发布标题', 'Release', 48, ({ title }) => title),
    textColumn('渠道', 'Channel', 30, ({ channel }) => channel),
    textColumn('主办单位', 'Owner', 28, ({ owner }) => owner),
    textColumn('区划代码', 'Division', 12, ({ divisionCode }) => divisionCode),
    textColumn('系统', 'System', 12, ({ system }) => system),
    textColumn('任务', 'Duty', 10, ({ kind }) => say(language, dutyKindWords[kind])),
    textColumn('状态', 'State', 16, ({ state }) => say(language, dutyStateWords[state])),
    textColumn('及时性', 'Timeliness', 16, ({ timeliness }) => say(language, timelinessWords[timeliness])),
    instantColumn('起算时间', 'Clock started', ({ startsAt }) => startsAt),
    instantColumn('目标时限', 'Target', ({ targetAt }) => targetAt),
    instantColumn('最后时限', 'Limit', ({ dueAt }) => dueAt),
    instantColumn('报告时间', 'Claimed', ({ claimedAt }) => claimedAt),
    instantColumn('转载时间', 'Copy appeared', ({ copyAt }) => copyAt),
    textColumn('任务编号', 'Duty id', 38, ({ dutyId }) => dutyId),
  ];
}
