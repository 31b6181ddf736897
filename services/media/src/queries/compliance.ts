import { requireScope, Scope } from '@dibao/shared/auth';
import { type Bilingual, say } from '@dibao/shared/bilingual';
import { HubError } from '@dibao/shared/errors';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { ComplianceGrouping, ComplianceQuery } from '../rules/compliance-grouping.ts';
import { complianceOfRows, type GroupSums } from './compliance-of-rows.ts';
import { complianceOfTallies } from './figures/compliance-of-tallies.ts';

export interface ComplianceRow extends GroupSums {
  readonly label: string;
}

/** More than a country has divisions down to counties; a list of all its sites is nothing a person reads. */
const mostRows = 5_000;

/** Up to so many duties the rows are read as fast as the tallies, and give the median exactly. */
const fewDuties = 20_000;

/**
 * Sums by region, system, channel, release or Beijing day, over the duties the viewer may see: of a small period from the
 * duties themselves, of a large one from the tallies kept beside them. Throws LIMIT_EXCEEDED for more than 5,000 groups.
 */
export async function compliance(ctx: MediaContext, asked: ComplianceQuery): Promise<ComplianceRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  if (asked.from >= asked.to) throw HubError.badInput('from 必须早于 to。', '"from" must be earlier than "to".');
  const tallied = (await areFew(ctx, asked)) ? null : await complianceOfTallies(ctx, asked);
  const rows = tallied ?? (await complianceOfRows(ctx, asked, mostRows + 1));
  if (rows.length > mostRows) throw tooMany();
  return named(ctx, asked.groupBy, rows);
}

async function areFew(ctx: MediaContext, { from, to }: ComplianceQuery): Promise<boolean> {
  const [found] = await query<{ isFew: boolean }[]>(
    ctx.em,
    `select count(*) <= ? as "isFew"
     from (select from repost_duty where starts_at >= ? and starts_at < ? limit ?) few`,
    [fewDuties, from, to, fewDuties + 1],
  );
  return found?.isFew === true;
}

/** What people call groups whose key is none: `? = keys`. */
const labels: Partial<Record<ComplianceGrouping, string>> = {
  DIVISION: `select distinct on (division_code) division_code as key, name as label from agency
    where kind = 'GOVERNMENT' and division_code = any (?::text[]) order by division_code, id`,
  CHANNEL: `select id as key, name as label from channel where id = any (?::uuid[])`,
  RELEASE: `select id as key, title as label from release where id = any (?::uuid[])`,
};

async function named(ctx: MediaContext, by: ComplianceGrouping, rows: readonly GroupSums[]): Promise<ComplianceRow[]> {
  const sql = labels[by];
  const keys = rows.map(({ key }) => key).filter((key) => key !== '');
  const found = sql === undefined ? [] : await query<{ key: string; label: string }[]>(ctx.em, sql, [keys]);
  const known = new Map(found.map(({ key, label }) => [key, label]));
  const nameless = say(ctx.language, by === 'SYSTEM' ? systemless : divisionless);
  return rows.map((row) => ({ ...row, label: row.key === '' ? nameless : (known.get(row.key) ?? row.key) }));
}

function tooMany(): HubError {
  return HubError.limitExceeded(
    `超过 ${mostRows} 组。请以 divisionCode、system 或更短的 from–to 缩小范围，或换用更粗的 groupBy。`,
    `More than ${mostRows} groups. Narrow them by divisionCode, system or a shorter from–to, or choose a coarser groupBy.`,
  );
}

/** The channels of no division are the State's … */
const divisionless: Bilingual = { zh: '国家级', en: 'State' };

/** … and those of no system the governments'. */
const systemless: Bilingual = { zh: '各级政府', en: 'Governments' };
