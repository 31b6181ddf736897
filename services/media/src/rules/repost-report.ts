import type { Bilingual } from '@dibao/shared/bilingual';
import type { DutyKind, DutyState, RepostMode } from './duty.ts';
import { parseWebAddress } from './web-address.ts';

/** What a channel says of its copy. */
export interface RepostReport {
  readonly releaseId: string;
  readonly channelId: string;
  readonly edition?: number | null;
  readonly url: string;
  /** REPOST unless said. */
  readonly mode?: RepostMode | null;
  readonly postedAt?: Date | null;
}

/** What a report is checked against. */
export interface ReportedDuty {
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly edition: number;
}

/** What is known of the release a report names. */
export interface ReportedRelease {
  readonly publishedAt: Date;
  readonly withdrawnAt?: Date | null | undefined;
}

/** One thing wrong with a report: the field of it, the words, the clause. */
export interface ReportIssue {
  readonly field: keyof RepostReport;
  readonly text: Bilingual;
  readonly clause?: string;
}

/** Clocks of sites run a little ahead of ours; a copy dated further in the future is a mistake. */
const clockTolerance = 5 * 60_000;

/**
 * The duties a report can speak of. Of a withdrawn release it says "taken down" and its address is where the copy stood;
 * of any other that the copy is there, replaced or labelled.
 */
export function answerable<D extends Pick<ReportedDuty, 'kind'>>(
  duties: readonly D[],
  release: ReportedRelease | null,
): D[] {
  const isWithdrawn = Boolean(release?.withdrawnAt);
  return duties.filter(({ kind }) => (kind === 'RECALL') === isWithdrawn);
}

/**
 * What is wrong with a report; empty: nothing. A claim is never proof (H05): whether the copy is there, or gone, is looked
 * at later.
 *
 * @param duty the newest of the duties that are {@link answerable}
 */
export function issuesOfReport(
  report: RepostReport,
  release: ReportedRelease | null,
  duty: ReportedDuty | null,
  now: Date,
): ReportIssue[] {
  const address = isWebAddress(report.url)
    ? []
    : [
        issue(
          'url',
          `"${shorten(report.url)}" 不是 http 或 https 网址。`,
          `"${shorten(report.url)}" is no http or https address.`,
        ),
      ];
  if (release === null)
    return [
      ...address,
      issue('releaseId', `没有发布 ${report.releaseId}。`, `There is no release ${report.releaseId}.`),
    ];
  if (release.withdrawnAt && duty === null) {
    const text = issue(
      'releaseId',
      '该发布已撤回，不得再转载；本渠道没有撤下任务。',
      'The release was withdrawn: do not repost it. The channel has no copy on record to take down.',
    );
    return [...address, { ...text, clause: 'E02' }];
  }
  if (duty === null) {
    return [
      ...address,
      issue(
        'channelId',
        `渠道 ${report.channelId} 对该发布没有转载任务。`,
        `The channel ${report.channelId} has no duty for this release.`,
      ),
    ];
  }
  return [...address, ...issuesOfTime(report, release, now), ...issuesOfEdition(report, duty)];
}

/** Of a recalled copy the report names where it stood: an address nobody knows of proves nothing gone (H05). */
export function issuesOfRecall(report: RepostReport, known: readonly string[]): ReportIssue[] {
  const keyOf = (url: string) => parseWebAddress(url)?.addressKey ?? url;
  if (known.length === 0 || known.some((url) => keyOf(url) === keyOf(report.url))) return [];
  const [first = ''] = known;
  const text = issue(
    'url',
    `应报告副本原来的网址，登记的是 ${first}。`,
    `Report where the copy stood; the address on record is ${first}.`,
  );
  return [{ ...text, clause: 'H05' }];
}

function issuesOfTime(report: RepostReport, release: ReportedRelease, now: Date): ReportIssue[] {
  const { postedAt } = report;
  if (postedAt === null || postedAt === undefined) return [];
  if (postedAt < release.publishedAt)
    return [issue('postedAt', '转载时间早于发布时间。', 'The copy is dated before the release.')];
  if (postedAt.getTime() > now.getTime() + clockTolerance)
    return [issue('postedAt', '转载时间在未来。', 'The copy is dated in the future.')];
  return [];
}

function issuesOfEdition(report: RepostReport, duty: ReportedDuty): ReportIssue[] {
  // Whichever edition stood there, it is to be gone.
  if (duty.kind === 'RECALL') return [];
  if (report.edition === null || report.edition === undefined || report.edition === duty.edition) return [];
  return [
    issue(
      'edition',
      `报告的是第 ${report.edition} 版，应转载第 ${duty.edition} 版。`,
      `Edition ${report.edition} was reported; edition ${duty.edition} is the one to repost.`,
    ),
  ];
}

function issue(field: keyof RepostReport, zh: string, en: string): ReportIssue {
  return { field, text: { zh, en } };
}

function isWebAddress(text: string): boolean {
  if (text.length > 2_048 || !URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
}

function shorten(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
