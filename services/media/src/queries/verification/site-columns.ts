import type { Bilingual } from '@dibao/shared/bilingual';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { toInstants } from '../duty-row.ts';

/** How a column is known: somebody registered it, or it was found on the home page by its name. */
export const ColumnSource = { REGISTERED: 'REGISTERED', DISCOVERED: 'DISCOVERED' } as const;
export type ColumnSource = keyof typeof ColumnSource;

/** A column of a site as it is read. */
export interface SiteColumnRow {
  readonly id: string;
  readonly channelId: string;
  readonly name: string;
  readonly url: string;
  readonly source: ColumnSource;
  readonly lookedAt: Date | null;
  readonly triedAt: Date | null;
  readonly failure: Bilingual | null;
  readonly entries: number;
  readonly newestOn: string | null;
}

/** The columns of many sites; public, as the pages themselves are. */
export async function columnsOfChannels(ctx: MediaContext, channelIds: readonly string[]): Promise<SiteColumnRow[]> {
  return columnRows(ctx, 'k.channel_id = any (?::uuid[])', channelIds);
}

export async function columnsById(ctx: MediaContext, ids: readonly string[]): Promise<SiteColumnRow[]> {
  return columnRows(ctx, 'k.id = any (?::uuid[])', ids);
}

async function columnRows(ctx: MediaContext, where: string, ids: readonly string[]): Promise<SiteColumnRow[]> {
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select k.id, k.channel_id as "channelId", k.name, k.url, k.source, k.looked_at as "lookedAt",
       k.tried_at as "triedAt", k.failure, e.entries, e.newest as "newestOn"
     from channel_column k
     cross join lateral (
       select count(*)::int as entries, max(listed_on)::text as newest from column_entry where column_id = k.id
     ) e
     where ${where} order by k.created_at, k.name`,
    [ids],
  );
  return rows.map((row) => toInstants<SiteColumnRow>(row, ['lookedAt', 'triedAt']));
}

/** The last inspection of a site. */
export interface InspectionRow {
  readonly channelId: string;
  readonly triedAt: Date;
  readonly lookedAt: Date | null;
  readonly failure: Bilingual | null;
  readonly durationMs: number | null;
  readonly siteName: string | null;
  readonly siteDomain: string | null;
  readonly siteIdCode: string | null;
}

export async function inspectionsOf(ctx: MediaContext, channelIds: readonly string[]): Promise<InspectionRow[]> {
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select channel_id as "channelId", tried_at as "triedAt", looked_at as "lookedAt", failure,
       duration_ms as "durationMs", site_name as "siteName", site_domain as "siteDomain", site_id_code as "siteIdCode"
     from site_inspection where channel_id = any (?::uuid[])`,
    [channelIds],
  );
  return rows.map((row) => toInstants<InspectionRow>(row, ['triedAt', 'lookedAt']));
}
