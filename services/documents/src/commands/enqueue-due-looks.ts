import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { PortalRules } from '../rules/portal-rules.ts';
import { quietFor } from '../rules/quiet-hours.ts';
import { enqueueLooks } from './enqueue-looks.ts';

interface Due {
  readonly id: string;
  readonly url: string;
  readonly rules: PortalRules;
}

/** A look that was enqueued and left nothing behind is enqueued again after this: its job was lost. */
const lostAfter = 300_000;

/**
 * Enqueues every look whose time has come. The tables say when something is due, jobs only do it: whatever a lost job left
 * undone is due again.
 */
export async function enqueueDueLooks(outer: Em, now: Date): Promise<void> {
  await outer.transactional(async (em) => {
    const lists = await query<Due[]>(
      em,
      `select l.id, l.url, p.rules from portal_list l join origin_portal p on p.id = l.portal_id
       where l.next_look_at <= ?::timestamptz and l.retired_at is null and p.enabled
       order by l.next_look_at limit 200 for update of l skip locked`,
      [now],
    );
    await enqueue(em, 'list', lists, now);
    const articles = await query<Due[]>(
      em,
      `select a.id, a.address as url, p.rules from portal_article a join origin_portal p on p.id = a.portal_id
       where a.next_look_at <= ?::timestamptz and p.enabled
         and not exists (select from host_pace h where h.host = split_part(split_part(a.address, '://', 2), '/', 1)
           and h.free_at > ?::timestamptz + interval '60 s')
       order by a.next_look_at limit 200 for update of a skip locked`,
      [now, now],
    );
    await enqueue(em, 'article', articles, now);
  });
}

async function enqueue(em: Em, kind: 'list' | 'article', due: readonly Due[], now: Date): Promise<void> {
  if (due.length === 0) return;
  const planned = due.map(({ id, url, rules }) => {
    const quiet = quietFor(rules.quietHours, now);
    const next = quiet > 0 ? quiet : kind === 'list' ? rules.everySeconds * 1_000 : lostAfter;
    return {
      id,
      url,
      secondsBetweenRequests: rules.secondsBetweenRequests,
      isQuiet: quiet > 0,
      nextAt: new Date(now.getTime() + next),
    };
  });
  const times = [planned.map(({ id }) => id), planned.map(({ nextAt }) => nextAt)];
  await query(em, kind === 'list' ? postponeLists : postponeArticles, times);
  await enqueueLooks(
    em,
    kind,
    planned.filter(({ isQuiet }) => !isQuiet),
    now,
  );
}

const postponeLists = `
  update portal_list l set next_look_at = due.at from unnest(?::uuid[], ?::timestamptz[]) as due (id, at) where l.id = due.id`;
const postponeArticles = `
  update portal_article a set next_look_at = due.at from unnest(?::uuid[], ?::timestamptz[]) as due (id, at) where a.id = due.id`;
