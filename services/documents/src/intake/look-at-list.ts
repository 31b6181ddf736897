import type { Bilingual } from '@dibao/shared/bilingual';
import { digestOf } from '@dibao/shared/digest';
import { messageOf } from '@dibao/shared/errors';
import type { FetchAnswer, FetchOutcome } from '@dibao/shared/guarded-fetch/fetch-outcome';
import type { Em } from '@dibao/shared/orm';
import { decodePage } from '@dibao/shared/page/decode-page';
import { query } from '@dibao/shared/query';
import { clearAlarms, raiseAlarm } from '../commands/raise-alarm.ts';
import { noteListedArticles } from '../commands/note-listed-articles.ts';
import { watchedList, type WatchedList } from '../queries/watched-list.ts';
import { failuresBeforeAlarm, judgeYield, usualYield } from '../rules/intake-alarm.ts';
import type { ListReading } from '../rules/listed-article.ts';
import type { ListRules } from '../rules/portal-rules.ts';
import { quietFor } from '../rules/quiet-hours.ts';
import { readList } from '../rules/read-list.ts';
import type { IntakeScope } from './intake-scope.ts';
import { isAllowed } from './robots.ts';

/** A list of articles has some hundred kilobytes; ten megabytes are something else. */
export const listRequest = { maxBytes: 10_000_000, timeout: 30_000 };

/** Looks at a list once: what is new on it is noted, and what keeps it from being read. */
export async function lookAtList(scope: IntakeScope, listId: string, signal: AbortSignal): Promise<void> {
  const em = scope.fork();
  const list = await watchedList(em, listId);
  const rules = list?.portal.rules.lists.find(({ url }) => url === list.url);
  if (list === null || rules === undefined || quietFor(list.portal.rules.quietHours, scope.clock.now()) > 0) return;
  if (list.portal.rules.robots) {
    const allowed = await isAllowed({ ...scope, em, signal }, list.url);
    if (allowed === false) return robotsRefuse(scope, em, list);
    if (allowed !== true) return fails(scope, em, list, allowed.reason);
  }
  await scope.pace(list.url, list.portal.rules.secondsBetweenRequests * 1_000, signal);
  const outcome = await scope.fetchGuarded(list.url, { ...listRequest, signal, headers: conditions(list) });
  const trouble = troubleOf(outcome);
  if (trouble !== null || outcome.kind !== 'answered') return fails(scope, em, list, trouble ?? unreadable(''));
  const digest = digestOf(outcome.bytes);
  if (outcome.status === 304 || digest === list.pageDigest) return isUnchanged(scope, em, list, outcome);
  const { text } = decodePage(outcome.bytes, outcome.headers.get('content-type'));
  let reading: ListReading;
  try {
    reading = readList(rules, { text, address: outcome.finalUrl, hosts: list.portal.rules.hosts });
  } catch (error) {
    return fails(scope, em, list, unreadable(messageOf(error), rules));
  }
  await note(scope, em, { list, outcome, digest, reading });
}

/** The conditions under which a page is sent again: it changed since. */
export function conditions(known: { readonly etag: string | null; readonly lastModified: string | null }) {
  return {
    ...(known.etag !== null && { 'if-none-match': known.etag }),
    ...(known.lastModified !== null && { 'if-modified-since': known.lastModified }),
  };
}

/** Why an answer is none that can be read; null for one that can. */
export function troubleOf(outcome: FetchOutcome): Bilingual | null {
  if (outcome.kind !== 'answered') return outcome.reason;
  const { status } = outcome;
  if (status === 304 || (status >= 200 && status < 300)) return null;
  return { zh: `返回状态 ${status}。`, en: `It answers ${status}.` };
}

interface Look {
  readonly list: WatchedList;
  readonly outcome: FetchAnswer;
  readonly digest: string;
  readonly reading: ListReading;
}

async function note({ clock, log }: IntakeScope, outer: Em, { list, outcome, digest, reading }: Look): Promise<void> {
  const now = clock.now();
  const yielded = reading.articles.length;
  const judged = judgeYield(yielded, list.usualYield);
  await outer.transactional(async (em) => {
    // Two lists of a portal may show a new article at the same moment.
    await query(em, `select id from origin_portal where id = ? for no key update`, [list.portal.id]);
    await query(
      em,
      `update portal_list set etag = ?, last_modified = ?, page_digest = ?, looked_at = ?, yielded = ?, usual_yield = ?,
         begun_at = coalesce(begun_at, ?), failures = 0, failure = null where id = ?`,
      [
        ...[outcome.headers.get('etag'), outcome.headers.get('last-modified'), digest, now, yielded],
        // What is alarming is not usual: the alarm stays until the list yields again or somebody changes its rules.
        judged === null ? usualYield(list.usualYield, yielded) : list.usualYield,
        ...[yielded > 0 ? now : null, list.id],
      ],
    );
    const fresh = await noteListedArticles(em, list, reading.articles, now);
    const place = { portalId: list.portal.id, listId: list.id };
    await clearAlarms(em, place, ['LIST_FAILS', 'ROBOTS_REFUSE'], now);
    if (judged === null) await clearAlarms(em, place, ['LIST_EMPTY', 'LIST_SHRUNK'], now);
    else await raiseAlarm(em, log, { ...place, code: judged, message: sayYield(list, reading), at: now });
    log.info({ listId: list.id, yielded, fresh }, 'list-looked-at');
  });
}

async function isUnchanged(
  { clock }: IntakeScope,
  em: Em,
  list: WatchedList,
  { headers, status }: FetchAnswer,
): Promise<void> {
  const now = clock.now();
  await query(
    em,
    `update portal_list set looked_at = ?, failures = 0, failure = null, etag = coalesce(?, etag) where id = ?`,
    [now, status === 304 ? null : headers.get('etag'), list.id],
  );
  if (list.failures > 0)
    await clearAlarms(em, { portalId: list.portal.id, listId: list.id }, ['LIST_FAILS', 'ROBOTS_REFUSE'], now);
}

async function fails({ clock, log }: IntakeScope, outer: Em, list: WatchedList, reason: Bilingual): Promise<void> {
  const now = clock.now();
  await outer.transactional(async (em) => {
    await query(em, `update portal_list set looked_at = ?, failures = failures + 1, failure = ? where id = ?`, [
      ...[now, `${reason.zh} ${reason.en}`, list.id],
    ]);
    if (list.failures + 1 < failuresBeforeAlarm) return;
    const message = {
      zh: `列表 ${list.url} 连续 ${list.failures + 1} 次未能读取：${reason.zh}`,
      en: `The list ${list.url} could not be read ${list.failures + 1} times in a row: ${reason.en}`,
    };
    await raiseAlarm(em, log, { portalId: list.portal.id, listId: list.id, code: 'LIST_FAILS', message, at: now });
  });
}

async function robotsRefuse({ clock, log }: IntakeScope, outer: Em, list: WatchedList): Promise<void> {
  const now = clock.now();
  const message = {
    zh: `${new URL(list.url).host} 的 robots.txt 不允许读取 ${list.url}；请与门户协商，或在登记中设 robots: false。`,
    en: `The robots.txt of ${new URL(list.url).host} does not allow ${list.url}; agree with the portal, or register it with robots: false.`,
  };
  await outer.transactional(async (em) => {
    await query(em, `update portal_list set looked_at = ?, failures = failures + 1, failure = ? where id = ?`, [
      ...[now, message.en, list.id],
    ]);
    await raiseAlarm(em, log, { portalId: list.portal.id, listId: list.id, code: 'ROBOTS_REFUSE', message, at: now });
  });
}

function sayYield(
  { url, usualYield: usual }: WatchedList,
  { articles, items, withoutLink, elsewhere }: ListReading,
): Bilingual {
  const before = usual === null ? null : Math.round(usual);
  return {
    zh: `列表 ${url} 只读出 ${articles.length} 篇${before === null ? '' : `，以往约 ${before} 篇`}（条目 ${items}，无链接 ${withoutLink}，不属于本门户 ${elsewhere}）；版面可能已改，请用 pnpm hub portals try 核对规则。`,
    en: `The list ${url} yields ${articles.length} articles${before === null ? '' : `, usually some ${before}`} (${items} items, ${withoutLink} without a link, ${elsewhere} elsewhere); its layout may have changed: check the rules with pnpm hub portals try.`,
  };
}

function unreadable(detail: string, rules?: ListRules): Bilingual {
  const kind = rules?.kind ?? '';
  return { zh: `不能按 ${kind} 读取：${detail}`, en: `It cannot be read as ${kind}: ${detail}` };
}
