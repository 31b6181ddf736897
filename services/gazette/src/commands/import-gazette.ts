import type { ImportOutcome, ImportSource } from '@dibao/shared/import-route';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { GazetteContext } from '../context.ts';
import { type ArticleDraft, type IssueDraft, readGazetteRecord } from '../rules/gazette-record.ts';
import { linkArticles, lockLinks } from './link-articles.ts';
import * as sql from './store-articles.sql.ts';

/** How long an import waits for the index before it answers, in milliseconds; the index goes on by itself. HTTP clients give up after 300 s of silence. */
const indexDeadline = 240_000;

/** Imports articles with their issues, batch by batch; the same records a second time change nothing. */
export function importGazette(
  createContext: (scope: RequestScope) => GazetteContext,
  archiveIndex: GazetteContext['archiveIndex'],
): ImportSource {
  return {
    batchSize: 200,
    importBatch: (records, viewer, signal) => importBatch(createContext({ viewer, signal, language: 'zh' }), records),
    finish: () => archiveIndex.catchUp(indexDeadline),
  };
}

async function importBatch(ctx: GazetteContext, records: readonly Record<string, unknown>[]): Promise<ImportOutcome[]> {
  const read = records.map(readGazetteRecord);
  const drafts = read.filter((result): result is ArticleDraft => !('refusal' in result));
  const stored = await ctx.em.transactional(async (em) => {
    await lockLinks(em);
    const known = await findStored(em, drafts);
    await storeArticles(
      em,
      drafts.filter(({ sourceId, recordDigest }) => known.get(sourceId) !== recordDigest),
    );
    return known;
  });
  const outcomes = read.map((result) => ('refusal' in result ? result : outcomeOf(result, stored)));
  if (outcomes.some((outcome) => outcome === 'new' || outcome === 'changed')) ctx.archiveIndex.noteChanges();
  return outcomes;
}

function outcomeOf({ sourceId, recordDigest }: ArticleDraft, stored: ReadonlyMap<string, string>): ImportOutcome {
  const before = stored.get(sourceId);
  if (before === undefined) return 'new';
  return before === recordDigest ? 'unchanged' : 'changed';
}

async function findStored(em: Em, drafts: readonly ArticleDraft[]): Promise<ReadonlyMap<string, string>> {
  const rows = await query<{ sourceId: string; recordDigest: string }[]>(em, sql.findStored, [
    drafts.map(({ sourceId }) => sourceId),
  ]);
  return new Map(rows.map(({ sourceId, recordDigest }) => [sourceId, recordDigest]));
}

async function storeArticles(em: Em, drafts: readonly ArticleDraft[]): Promise<void> {
  if (drafts.length === 0) return;
  const issues = issuesOf(drafts);
  const gazettes = new Map(issues.map(({ gazette, lang }) => [gazette, { name: gazette, lang }]));
  await query(em, sql.storeGazettes, [JSON.stringify([...gazettes.values()])]);
  const changedIssues = await query<{ id: string }[]>(em, sql.storeIssues, [JSON.stringify(issues)]);
  const rows = drafts.map(({ issue: { gazette, orderKey }, ...draft }) => ({
    ...draft,
    ...{ gazette, orderKey },
  }));
  const articles = await query<{ id: string }[]>(em, sql.storeArticles, [JSON.stringify(rows)]);
  const ids = articles.map(({ id }) => id);
  await linkArticles(em, ids);
  await query(em, sql.queueForIndex, [ids, changedIssues.map(({ id }) => id)]);
}

/** Each issue once; what one of its records leaves out, another may tell, and the last one that tells it is believed. */
function issuesOf(drafts: readonly ArticleDraft[]): readonly IssueDraft[] {
  const issues = new Map<string, IssueDraft>();
  for (const { issue } of drafts) {
    const key = JSON.stringify([issue.gazette, issue.orderKey]);
    const before = issues.get(key);
    issues.set(key, {
      ...issue,
      lang: issue.lang ?? before?.lang ?? null,
      totalNumber: issue.totalNumber ?? before?.totalNumber ?? null,
      volume: issue.volume ?? before?.volume ?? null,
      publishedOn: issue.publishedOn ?? before?.publishedOn ?? null,
    });
  }
  return [...issues.values()];
}
