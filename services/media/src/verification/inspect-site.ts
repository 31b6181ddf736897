import { query } from '@dibao/shared/query';
import { discoverColumns } from '../commands/verification/discover-columns.ts';
import { type Inspection, recordInspection } from '../commands/verification/record-inspection.ts';
import type { DueLook } from '../queries/verification/due-looks.ts';
import { columnsOfSite, type SiteToInspect, siteToInspect } from '../queries/verification/site-to-inspect.ts';
import { workingCalendar } from '../queries/working-calendar.ts';
import { isSilent, verdictOfStatus } from '../rules/verification/answer-verdict.ts';
import { type Finding, findingsOf } from '../rules/verification/findings.ts';
import { isOwnAddress } from '../rules/verification/own-address.ts';
import { namesColumn } from '../rules/verification/required-columns.ts';
import type { HostAnswer } from './drain-host.ts';
import { type Looker, notAllowed, pageBounds } from './looker.ts';
import type { HomePage } from './page-worker.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
/** What is new is looked at again soon: columns just found have not been read, and a fault may have been a moment's. */
const soon = 30 * minute;
/** Own links of a home page tried each time, others each day. */
const linksTried = 8;
/** Working days in which what is found has to be put right. */
const limitOfTickets = 5;

/** Inspects a site: its home page, its tags, the columns it must have, a few of its links (A08, C16, C23, C24, H07). */
export async function inspectSite(looker: Looker, look: DueLook, signal: AbortSignal): Promise<HostAnswer> {
  const { orm, ids, clock } = looker;
  const site = await siteToInspect(orm.em.fork(), look.subjectId, clock.now());
  if (site === null) {
    await query(orm.em.fork(), `delete from look where subject = 'SITE' and subject_id = ?::uuid`, [look.subjectId]);
    return 'ANSWERED';
  }
  const at = clock.now();
  const calendar = await workingCalendar(orm.em.fork());
  const ticketDueAt = calendar.endOfWorkingDayAfter(at, limitOfTickets).at;
  const nothing = { tags: { siteName: null, siteDomain: null, siteIdCode: null }, findings: null };
  const tomorrow = new Date(at.getTime() + day);
  const unread = { channelId: site.channelId, at, ticketDueAt, ...nothing, nextAt: tomorrow };
  if (!(await looker.robots.allows(site.url, signal))) {
    await recordInspection(orm, ids, { ...unread, durationMs: 0, failure: notAllowed });
    return 'ANSWERED';
  }
  const started = performance.now();
  const outcome = await looker.fetchGuarded(site.url, { ...pageBounds, signal });
  const durationMs = Math.round(performance.now() - started);
  const said = outcome.kind === 'answered' ? verdictOfStatus(outcome.status) : outcome;
  if (outcome.kind !== 'answered' || said !== null) {
    await recordInspection(orm, ids, { ...unread, durationMs, failure: said?.reason ?? null });
    return outcome.kind !== 'answered' && isSilent(outcome.kind) ? 'SILENT' : 'ANSWERED';
  }
  const { bytes, headers, finalUrl } = outcome;
  const home = await looker.lanes.looks.run('readHome', {
    ...{ bytes, contentType: headers.get('content-type'), url: finalUrl },
  });
  await discoverColumns(orm, ids, site.channelId, discovered(site, home), at);
  const findings = await findingsOfHome(looker, site, home, { at, durationMs }, signal);
  const nextAt = new Date(at.getTime() + ((await isSettled(looker, site, findings)) ? day : soon));
  const inspection: Inspection = { ...unread, durationMs, failure: null, tags: home.tags, findings, nextAt };
  await recordInspection(orm, ids, inspection);
  return 'ANSWERED';
}

/** Required columns by the first link on the home page that calls them by name. */
function discovered({ required }: SiteToInspect, { links }: HomePage) {
  return required.flatMap(({ name }) => {
    const link = links.find(({ text }) => namesColumn(text, name));
    return link === undefined ? [] : [{ name, url: link.url }];
  });
}

async function findingsOfHome(
  looker: Looker,
  site: SiteToInspect,
  { tags, links }: HomePage,
  seen: { readonly at: Date; readonly durationMs: number },
  signal: AbortSignal,
): Promise<Finding[]> {
  const columns = await columnsOfSite(looker.orm.em.fork(), site.channelId);
  const deadLinks = await deadLinksOf(looker, site, links, seen.at, signal);
  return findingsOf({ ...seen, ...site, tags, links, columns, deadLinks });
}

/** Tries a few of the site's own links, beginning each day where the day before ended. */
async function deadLinksOf(
  looker: Looker,
  site: SiteToInspect,
  links: HomePage['links'],
  at: Date,
  signal: AbortSignal,
) {
  const own = links.filter(({ url }) => isOwnAddress(url, site.hosts));
  const first = own.length === 0 ? 0 : (Math.floor(at.getTime() / day) * linksTried) % own.length;
  const tried = [...own.slice(first), ...own.slice(0, first)].slice(0, linksTried);
  const dead = [];
  for (const link of tried) {
    await looker.paceOf(new URL(link.url).host).turn(signal);
    const outcome = await looker.fetchGuarded(link.url, { ...pageBounds, signal });
    if (outcome.kind !== 'answered' || (outcome.status !== 404 && outcome.status !== 410)) continue;
    dead.push({ ...link, status: outcome.status });
  }
  return dead;
}

/** Whether there is nothing to come back for before tomorrow. */
async function isSettled(
  { orm }: Looker,
  { channelId }: SiteToInspect,
  findings: readonly Finding[],
): Promise<boolean> {
  const columns = await columnsOfSite(orm.em.fork(), channelId);
  if (columns.some(({ lookedAt, isFailing }) => lookedAt === null && !isFailing)) return false;
  const known = await query<{ key: string }[]>(
    orm.em.fork(),
    `select kind || ' ' || subject as key from finding where channel_id = ?::uuid and resolved_at is null`,
    [channelId],
  );
  const keys = new Set(known.map(({ key }) => key));
  return findings.every(({ kind, subject }) => keys.has(`${kind} ${subject}`));
}
