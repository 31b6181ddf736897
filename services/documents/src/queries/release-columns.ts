import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';

/** A column that something stands in. */
export interface ReleaseColumn {
  readonly name: string;
  readonly releaseCount: number;
  readonly latestAt: Date;
}

/** At most this many; a column is a word of the publishers, so there is no telling how many they use. */
const most = 200;

/** The columns with a release that stands, the fullest first. */
export function releaseColumns(ctx: DocumentsContext): Promise<ReleaseColumn[]> {
  return query(
    ctx.em,
    `select column_name as name, count(*)::int as "releaseCount", max(entered_log_at) as "latestAt"
     from release where entered_log_at is not null and withdrawn_at is null
     group by column_name order by count(*) desc, column_name limit ?`,
    [most],
  );
}
