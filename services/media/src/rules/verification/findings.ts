import type { TicketCode } from '../tickets/ticket-code.ts';
import { isOwnAddress } from './own-address.ts';
import { namesColumn, type RequiredColumn } from './required-columns.ts';

/** What an inspection may find wrong with a site. */
export const FindingKind = {
  COLUMN_MISSING: 'COLUMN_MISSING',
  COLUMN_EMPTY: 'COLUMN_EMPTY',
  COLUMN_STALE: 'COLUMN_STALE',
  COLUMN_FAILING: 'COLUMN_FAILING',
  LINK_DEAD: 'LINK_DEAD',
  SLOW: 'SLOW',
  TAG_MISSING: 'TAG_MISSING',
  TAG_WRONG: 'TAG_WRONG',
} as const;
export type FindingKind = keyof typeof FindingKind;

/** The problem a ticket names for each kind. */
export const ticketCodeOf: Readonly<Record<FindingKind, TicketCode>> = {
  COLUMN_MISSING: 'COLUMN_MISSING',
  COLUMN_EMPTY: 'EMPTY_COLUMN',
  COLUMN_STALE: 'STALE',
  COLUMN_FAILING: 'DEAD_LINK',
  LINK_DEAD: 'DEAD_LINK',
  SLOW: 'OTHER',
  TAG_MISSING: 'OTHER',
  TAG_WRONG: 'OTHER',
};

/** Something wrong, with what it is about and what was seen. */
export interface Finding {
  readonly kind: FindingKind;
  /** A column, an address, a tag. */
  readonly subject: string;
  readonly clause: string;
  readonly detail: Readonly<Record<string, string | number | null>>;
}

/** What an inspection saw of a site. */
export interface InspectedSite {
  readonly at: Date;
  readonly durationMs: number;
  readonly tags: {
    readonly siteName: string | null;
    readonly siteDomain: string | null;
    readonly siteIdCode: string | null;
  };
  readonly links: readonly { readonly url: string; readonly text: string }[];
  readonly deadLinks: readonly { readonly url: string; readonly text: string; readonly status: number }[];
  /** As registered. */
  readonly host: string;
  readonly siteIdCode: string | null;
  readonly required: readonly RequiredColumn[];
  readonly columns: readonly InspectedColumn[];
}

/** What is known of a column that was looked at. */
export interface InspectedColumn {
  readonly name: string;
  readonly url: string;
  readonly lookedAt: Date | null;
  readonly isFailing: boolean;
  readonly entries: number;
  /** The newest day the list shows, `YYYY-MM-DD`. */
  readonly newestOn: string | null;
}

/** A home page that takes longer is slow (跳转迅速). */
const slowAfter = 5_000;
/** News columns that stand still longer are stale: two weeks, as for accounts. */
const staleAfterDays = 14;

/** Everything wrong with a site, by what was seen of it; each kind with the clause that asks for it. */
export function findingsOf(site: InspectedSite): Finding[] {
  const { durationMs, deadLinks } = site;
  return [
    ...site.required.flatMap((required) => findingsOfColumn(site, required)),
    ...tagFindings(site),
    ...deadLinks.map(({ url, text, status }) => ({
      ...({ kind: 'LINK_DEAD', subject: url, clause: 'C24', detail: { text, status } } as const),
    })),
    ...(durationMs > slowAfter
      ? [{ kind: 'SLOW', subject: '/', clause: 'C24', detail: { milliseconds: durationMs } } as const]
      : []),
  ];
}

/** A column that carries the name of a required one. */
export function columnOf<C extends { readonly name: string }>(columns: readonly C[], name: string): C | null {
  return columns.find((column) => namesColumn(column.name, name)) ?? null;
}

function findingsOfColumn(site: InspectedSite, { name, clause, isForReleases }: RequiredColumn): Finding[] {
  const about = (kind: FindingKind, by: string, detail: Finding['detail']): Finding[] => [
    { kind, subject: name, clause: by, detail },
  ];
  const isOnHomePage = site.links.some(({ text }) => namesColumn(text, name));
  if (!isOnHomePage) return about('COLUMN_MISSING', clause, {});
  const column = columnOf(site.columns, name);
  if (column === null) return [];
  if (column.isFailing) return about('COLUMN_FAILING', 'C24', { url: column.url });
  if (column.lookedAt === null) return [];
  if (column.entries === 0) return about('COLUMN_EMPTY', 'C16', { url: column.url });
  const days = column.newestOn === null ? null : daysSince(column.newestOn, site.at);
  if (!isForReleases || days === null || days <= staleAfterDays) return [];
  return about('COLUMN_STALE', 'C16', { url: column.url, newestOn: column.newestOn, days });
}

function tagFindings({ tags, host, siteIdCode }: InspectedSite): Finding[] {
  const names = { siteName: 'SiteName', siteDomain: 'SiteDomain', siteIdCode: 'SiteIDCode' } as const;
  const missing = Object.entries(names)
    .filter(([key]) => tags[key as keyof typeof names] === null)
    .map(([, subject]) => ({ kind: 'TAG_MISSING', subject, clause: 'J13', detail: {} }) as const);
  const wrong = (subject: string, shown: string, expected: string) =>
    ({ kind: 'TAG_WRONG', subject, clause: 'J13', detail: { shown, expected } }) as const;
  const domain = tags.siteDomain?.replace(/^https?:\/\//, '').replace(/\/.*$/, '') ?? null;
  return [
    ...missing,
    ...(tags.siteIdCode !== null && siteIdCode !== null && tags.siteIdCode !== siteIdCode
      ? [wrong('SiteIDCode', tags.siteIdCode, siteIdCode)]
      : []),
    ...(domain !== null && !isOwnAddress(`http://${domain}/`, [host]) ? [wrong('SiteDomain', domain, host)] : []),
  ];
}

function daysSince(day: string, now: Date): number {
  return Math.floor((now.getTime() - Date.parse(`${day}T00:00:00+08:00`)) / 86_400_000);
}
