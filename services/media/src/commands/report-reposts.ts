import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { validationFailure, type ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import type { MediaContext } from '../context.ts';
import { type Release, ReleaseEntity } from '../entities/release.entity.ts';
import { claim } from '../rules/claim.ts';
import { answerable, issuesOfRecall, issuesOfReport, type RepostReport } from '../rules/repost-report.ts';
import { refuseForeign } from './acknowledge-releases.ts';
import { type ClaimedDuty, lockReportedDuties, recordClaims } from './report-reposts.sql.ts';
import { wantLooks } from './verification/want-looks.ts';

export interface ReportReposts {
  readonly reports: readonly RepostReport[];
  readonly idempotencyKey?: string | null;
}

/** The duties the reports answered, in the order of the reports. */
export interface RepostsReported {
  readonly dutyIds: readonly string[];
}

const mostReports = 1_000;

/**
 * Takes reports of copies, all or none: a list with one mistake changes nothing and names every mistake by its place. Of a
 * recalled copy the report says that it was taken down. Each report is kept as evidence; the duties it answers become CLAIMED. Throws FORBIDDEN for another's channel.
 */
export async function reportReposts(
  ctx: MediaContext,
  input: ReportReposts,
): Promise<RepostsReported | ValidationFailure> {
  requireScope(ctx.viewer, Scope.report);
  const { reports } = input;
  refuseForeign(
    ctx,
    reports.map(({ channelId }) => channelId),
  );
  if (reports.length === 0 || reports.length > mostReports) return refuseCount(ctx, reports.length);
  await catchUpWith(ctx, reports);
  return once<RepostsReported, ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'report-reposts', input },
    (em) => claimAll(ctx, em, reports),
    (result) => 'dutyIds' in result,
  );
}

async function claimAll(
  ctx: MediaContext,
  em: Em,
  reports: readonly RepostReport[],
): Promise<RepostsReported | ValidationFailure> {
  const now = ctx.clock.now();
  const releases = await releasesOf(em, reports);
  const duties = await dutiesOf(em, reports);
  const answers = reports.map((report) => {
    const release = releases.get(report.releaseId) ?? null;
    return { report, release, duties: answerable(duties.get(keyOf(report)) ?? [], release) };
  });
  const issues = answers.flatMap(({ report, release, duties: [newest] }, index) =>
    [
      ...issuesOfReport(report, release, newest ?? null, now),
      ...(newest?.kind === 'RECALL' ? issuesOfRecall(report, addressesOf(duties.get(keyOf(report)) ?? [])) : []),
    ].map(({ field, text, clause }) => ({
      path: `reports.${index}.${field}`,
      message: say(ctx.language, text),
      clause: clause ?? null,
    })),
  );
  if (issues.length > 0) {
    const message = {
      zh: `${issues.length} 处问题，未登记任何转载。`,
      en: `${issues.length} issues; no repost was recorded.`,
    };
    return validationFailure(say(ctx.language, message), issues);
  }
  const claims = answers.flatMap(({ report, duties: owed }) => answered(owed).map((duty) => ({ report, duty })));
  for (const { report, duty } of claims) claim(duty, report.url, report.mode ?? 'REPOST', now);
  await recordClaims(
    em,
    claims.map(({ report, duty }) => ({ report, duty, evidenceId: ctx.ids.next() })),
    { at: now, by: ctx.viewer.subject ?? 'public' },
  );
  const looks = new Map(claims.map(({ report: { url }, duty: { id } }) => [id, { subjectId: id, url, ...claimLook }]));
  await wantLooks(em, [...looks.values()], now);
  return { dutyIds: [...looks.keys()] };
}

/** A list may report a copy twice: the last word counts. */
const claimLook = { subject: 'COPY', occasion: 'CLAIM' } as const;

/** Where copies are known to stand, or to have stood. */
function addressesOf(duties: readonly ClaimedDuty[]): string[] {
  return duties.flatMap(({ kind, url }) => ((kind === 'REPOST' || kind === 'REPLACE') && url ? [url] : []));
}

/** One report answers everything that is open for its copy; when nothing is, it speaks of the newest copy. */
function answered(duties: readonly ClaimedDuty[]): ClaimedDuty[] {
  const open = duties.filter(({ state }) => state === 'OPEN' || state === 'GONE');
  return open.length > 0 ? open : duties.filter(({ kind }) => kind !== 'RELABEL').slice(0, 1);
}

async function dutiesOf(em: Em, reports: readonly RepostReport[]): Promise<Map<string, ClaimedDuty[]>> {
  const pairs = reports.filter(({ releaseId, channelId }) => isId(releaseId) && isId(channelId));
  const duties = await lockReportedDuties(em, pairs);
  const newestFirst = duties.toSorted((a, b) => b.causePosition - a.causePosition);
  return Map.groupBy(newestFirst, keyOf);
}

async function releasesOf(em: Em, reports: readonly RepostReport[]): Promise<Map<string, Release>> {
  const releases = await em.find(ReleaseEntity, { id: { $in: releaseIdsOf(reports) } });
  return new Map(releases.map((release) => [release.id, release]));
}

/** A site may report before this service has heard of the release: the log is read to its end first. */
async function catchUpWith(ctx: MediaContext, reports: readonly RepostReport[]): Promise<void> {
  const known = await releasesOf(ctx.em, reports);
  if (releaseIdsOf(reports).some((id) => !known.has(id))) await ctx.catchUp(ctx.signal);
}

function releaseIdsOf(reports: readonly RepostReport[]): string[] {
  return [...new Set(reports.map(({ releaseId }) => releaseId))].filter(isId);
}

function keyOf({ releaseId, channelId }: { readonly releaseId: string; readonly channelId: string }): string {
  return `${releaseId} ${channelId}`;
}

function refuseCount(ctx: MediaContext, count: number): ValidationFailure {
  const message = say(ctx.language, {
    zh: `一次可报告 1 至 ${mostReports} 条转载，收到 ${count} 条。`,
    en: `Report 1 to ${mostReports} reposts at once; ${count} were sent.`,
  });
  return validationFailure(message, [{ path: 'reports', message }]);
}
