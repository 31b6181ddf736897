import type { Bilingual } from '@dibao/shared/bilingual';
import type { FetchAnswer, FetchOutcome } from '@dibao/shared/guarded-fetch/fetch-outcome';
import { clearAlarms } from '../commands/raise-alarm.ts';
import { noteArticleTrouble } from '../commands/note-article-trouble.ts';
import { recheckArticle } from '../commands/recheck-article.ts';
import { takeArticle } from '../commands/take-article.ts';
import { watchedArticle, type WatchedArticle } from '../queries/watched-list.ts';
import { portalActor } from '../rules/portal-actor.ts';
import { quietFor } from '../rules/quiet-hours.ts';
import type { IntakeScope } from './intake-scope.ts';
import { conditions, troubleOf } from './look-at-list.ts';
import { readPageOfArticle } from './read-page-of-article.ts';
import { isAllowed } from './robots.ts';

export const articleRequest = { maxBytes: 20_000_000, timeout: 30_000 };

/** Looks at the page of an article: for the first time, to take it over, or again, for what changed since. */
export async function lookAtArticle(scope: IntakeScope, articleId: string, signal: AbortSignal): Promise<void> {
  const em = scope.fork();
  const article = await watchedArticle(em, articleId);
  if (article === null || !article.portal.enabled) return;
  const { rules } = article.portal;
  if (quietFor(rules.quietHours, scope.clock.now()) > 0) return;
  const trouble = (code: 'ARTICLES_FAIL' | 'TEXTS_EMPTY', reason: Bilingual) =>
    noteArticleTrouble(scope, em, article, { code, reason });
  if (rules.robots) {
    const allowed = await isAllowed({ ...scope, em, signal }, article.address);
    if (allowed === false) return trouble('ARTICLES_FAIL', refusedByRobots);
    if (allowed !== true) return trouble('ARTICLES_FAIL', allowed.reason);
  }
  const gap = rules.secondsBetweenRequests * 1_000;
  await scope.pace(article.address, gap, signal);
  const isFirst = article.documentId === null;
  const outcome = await scope.fetchGuarded(article.address, {
    ...{ ...articleRequest, signal, headers: isFirst ? {} : conditions(article) },
  });
  const actor = portalActor({ sourceId: rules.sourceId, agencyId: article.portal.agencyId });
  const ctx = scope.createContext({ viewer: actor, language: 'zh', signal });
  if (!isFirst && isGone(outcome, article)) {
    const { status, finalUrl } = outcome;
    return recheckArticle(ctx, articleId, { kind: 'gone', status, address: finalUrl });
  }
  const failure = troubleOf(outcome);
  if (failure !== null || outcome.kind !== 'answered') return trouble('ARTICLES_FAIL', failure ?? nothing);
  if (outcome.status === 304) return recheckArticle(ctx, articleId, { kind: 'same' });
  const page = await readPageOfArticle(
    { ...scope, signal, gap },
    { answer: outcome, rules: rules.article, facts: article },
  );
  if ('missing' in page) return trouble('TEXTS_EMPTY', page.missing);
  if (!isFirst) return recheckArticle(ctx, articleId, { kind: 'page', page });
  const taken = await takeArticle(ctx, articleId, page);
  if (taken === null) return;
  if (taken.outcome === 'REFUSED') return trouble('TEXTS_EMPTY', taken.reason);
  await clearAlarms(
    em,
    { portalId: article.portal.id, listId: null },
    ['ARTICLES_FAIL', 'TEXTS_EMPTY'],
    scope.clock.now(),
  );
  scope.log.info({ articleId, outcome: taken.outcome, documentId: taken.documentId }, 'article-taken');
}

/** Gone is what the portal says is gone, and a page that now leads to the home page instead. */
function isGone(outcome: FetchOutcome, { address }: WatchedArticle): outcome is FetchAnswer {
  if (outcome.kind !== 'answered') return false;
  if (outcome.status === 404 || outcome.status === 410) return true;
  return (
    outcome.redirects.length > 0 && new URL(outcome.finalUrl).pathname === '/' && new URL(address).pathname !== '/'
  );
}

const nothing: Bilingual = { zh: '没有应答。', en: 'There is no answer.' };
const refusedByRobots: Bilingual = {
  zh: 'robots.txt 不允许读取此文章。',
  en: 'The robots.txt does not allow this article.',
};
