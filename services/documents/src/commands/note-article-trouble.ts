import type { Bilingual } from '@dibao/shared/bilingual';
import type { Clock } from '@dibao/shared/clock';
import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { WatchedArticle } from '../queries/watched-list.ts';
import { failuresBeforeAlarm } from '../rules/intake-alarm.ts';
import { raiseAlarm } from './raise-alarm.ts';

/** Of the articles looked at last, so many are asked whether the trouble is theirs or the portal's. */
const asked = 5;
const minute = 60_000;
/** A page that cannot be read is tried again at longer and longer distances, and given up after some two days. */
const longestPause = 12 * 60 * minute;
const mostFailures = 12;

/** Notes that a look at an article failed, when to try again, and an alarm where it is not this article alone. */
export async function noteArticleTrouble(
  { clock, log }: { readonly clock: Clock; readonly log: Log },
  outer: Em,
  article: WatchedArticle,
  { code, reason }: { readonly code: 'ARTICLES_FAIL' | 'TEXTS_EMPTY'; readonly reason: Bilingual },
): Promise<void> {
  const now = clock.now();
  const failures = article.failures + 1;
  const next =
    failures >= mostFailures ? null : new Date(now.getTime() + Math.min(minute * 2 ** article.failures, longestPause));
  await outer.transactional(async (em) => {
    await query(
      em,
      `update portal_article set looked_at = ?, failures = ?, failure = ?, next_look_at = ?,
         state = case when document_id is null and ? = 'TEXTS_EMPTY' then 'UNREADABLE' else state end
       where id = ?`,
      [now, failures, `${reason.zh} ${reason.en}`, next, code, article.id],
    );
    const [last] = await query<{ failed: number }[]>(
      em,
      `select count(*) filter (where failures > 0)::int as failed
       from (select failures from portal_article where portal_id = ? and looked_at is not null order by looked_at desc limit ?) seen`,
      [article.portal.id, asked],
    );
    if ((last?.failed ?? 0) < failuresBeforeAlarm) return;
    const message = {
      zh: `最近查看的 ${asked} 篇文章中 ${last?.failed} 篇未能读取，如 ${article.address}：${reason.zh}`,
      en: `Of the ${asked} articles looked at last ${last?.failed} could not be read, such as ${article.address}: ${reason.en}`,
    };
    await raiseAlarm(em, log, { portalId: article.portal.id, listId: null, code, message, at: now });
  });
}
