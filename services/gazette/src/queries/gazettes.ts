import { query } from '@dibao/shared/query';
import type { GazetteContext } from '../context.ts';

export interface GazetteView {
  readonly id: string;
  readonly name: string;
  readonly lang: string | null;
}

const select = `select id, name, lang from gazette`;

/** Every gazette, by name. */
export function allGazettes(ctx: GazetteContext): Promise<GazetteView[]> {
  return query(ctx.em, `${select} order by name`);
}

/** The gazettes of these ids, in any order. */
export function gazettesById(ctx: GazetteContext, ids: readonly string[]): Promise<GazetteView[]> {
  return query(ctx.em, `${select} where id = any (?::uuid[])`, [ids]);
}

/** What a gazette's archive holds; a gazette without issues has no row. */
export interface GazetteHoldings {
  readonly gazetteId: string;
  readonly issueCount: number;
  readonly articleCount: number;
  readonly yearFrom: number;
  readonly yearTo: number;
}

/** What the archives of these gazettes hold. */
export function gazetteHoldings(ctx: GazetteContext, ids: readonly string[]): Promise<GazetteHoldings[]> {
  return query(
    ctx.em,
    `select i.gazette_id as "gazetteId", count(*)::int as "issueCount", min(i.year) as "yearFrom", max(i.year) as "yearTo",
       coalesce(sum((select count(*) from gazette_article a where a.issue_id = i.id)), 0)::int as "articleCount"
     from gazette_issue i where i.gazette_id = any (?::uuid[]) group by i.gazette_id`,
    [ids],
  );
}
