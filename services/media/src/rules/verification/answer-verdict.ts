import type { Bilingual } from '@dibao/shared/bilingual';
import type { FetchFailureKind } from '@dibao/shared/guarded-fetch/fetch-outcome';
import type { LookVerdict } from './look.ts';

/** What a status alone says of a page; null: the page has to be read. */
export function verdictOfStatus(status: number): { readonly verdict: LookVerdict; readonly reason: Bilingual } | null {
  if (status === 404 || status === 410) {
    return { verdict: 'GONE', reason: { zh: `网页不存在（${status}）。`, en: `There is no such page (${status}).` } };
  }
  if (walls.has(status)) {
    return {
      verdict: 'BLOCKED',
      reason: { zh: `网站拦截了访问（${status}）。`, en: `The site blocked the look (${status}).` },
    };
  }
  if (status >= 200 && status < 300) return null;
  return {
    verdict: 'UNREACHABLE',
    reason: { zh: `网站应答异常（${status}）。`, en: `The site answered ${status}.` },
  };
}

/** Refusals, rate limits, and the statuses firewalls of Chinese sites answer before their challenge (412, 521). */
const walls: ReadonlySet<number> = new Set([401, 403, 405, 406, 407, 412, 418, 429, 451, 493, 521]);

/** Whether the host itself is silent, so that its other pages need not be tried now. */
export function isSilent(failure: FetchFailureKind): boolean {
  return failure === 'unreachable' || failure === 'timedOut';
}
