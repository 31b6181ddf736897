import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type ContentDiff } from '../rules/content-diff.ts';
import { isRedesign } from '../rules/intake-alarm.ts';
import { raiseAlarm } from './raise-alarm.ts';

/** What the portal says otherwise than the release: another text, or nothing any more. */
export interface Change {
  readonly kind: 'CORRECTION' | 'WITHDRAWAL';
  readonly articleId: string;
  readonly portalId: string;
  readonly releaseId: string;
  readonly pageId: string | null;
  readonly diff: ContentDiff | { readonly status: number; readonly address: string };
  readonly at: Date;
}

/** Changes of one portal within these hours are looked at together. */
const window = '24 hours';

/**
 * Proposes what a change on the portal asks for; nothing is corrected or withdrawn before a publisher says so. A change
 * that was proposed and not decided is replaced by the newer one. Where a portal changes throughout, as by a redesign,
 * its proposals are held back together behind one alarm.
 */
export async function proposeChange(em: Em, log: Log, change: Change): Promise<void> {
  const { kind, articleId, portalId, releaseId, pageId, diff, at } = change;
  await query(em, `select id from origin_portal where id = ? for no key update`, [portalId]);
  await query(
    em,
    `insert into intake_proposal as open (kind, article_id, portal_id, release_id, page_id, diff, proposed_at, state)
     values (?, ?, ?, ?, ?, ?::jsonb, ?, case when exists (
       select from intake_alarm where portal_id = ?::uuid and code = 'REDESIGN' and closed_at is null) then 'HELD' else 'OPEN' end)
     on conflict (article_id) where state in ('OPEN','HELD')
     do update set kind = excluded.kind, release_id = excluded.release_id, page_id = excluded.page_id, diff = excluded.diff,
       proposed_at = excluded.proposed_at`,
    [kind, articleId, portalId, releaseId, pageId, JSON.stringify(diff), at, portalId],
  );
  const [counts] = await query<{ changed: number; looked: number }[]>(em, countChanges, [at, portalId]);
  if (counts === undefined || !isRedesign(counts)) return;
  await query(em, `update intake_proposal set state = 'HELD' where portal_id = ? and state = 'OPEN'`, [portalId]);
  const message = {
    zh: `一天之内 ${counts.looked} 篇中有 ${counts.changed} 篇更改或消失，像是改版；相应的更正建议暂不提出，请核对后关闭此警报。`,
    en: `Of ${counts.looked} articles looked at within a day ${counts.changed} changed or vanished, as by a redesign; their proposals are held back until somebody looked and closes this alarm.`,
  };
  await raiseAlarm(em, log, { portalId, listId: null, code: 'REDESIGN', message, at });
}

// Counted from the last time that somebody judged such a change: what was judged does not count twice.
const countChanges = `
  with since as (
    select greatest(?::timestamptz - interval '${window}', max(closed_at)) as at, p.id
    from origin_portal p left join intake_alarm a on a.portal_id = p.id and a.code = 'REDESIGN'
    where p.id = ?::uuid group by p.id
  )
  select
    (select count(*) from intake_proposal c where c.portal_id = since.id and c.proposed_at > since.at and c.state in ('OPEN','HELD'))::int as changed,
    (select count(*) from portal_article l where l.portal_id = since.id and l.looked_at > since.at and l.document_id is not null)::int as looked
  from since`;
