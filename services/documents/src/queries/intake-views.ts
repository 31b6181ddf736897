import type { Bilingual } from '@dibao/shared/bilingual';
import type { Connection, PageWanted } from '@dibao/shared/connection';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { ContentDiff } from '../rules/content-diff.ts';
import type { DraftState, ProposalKind, ProposalState } from '../rules/intake-states.ts';
import type { IntakeAlarmCode } from '../rules/intake-alarm.ts';
import { type IntakeFilter, listIntake } from './intake-lists.ts';

export interface DraftView {
  readonly id: string;
  readonly portalId: string;
  readonly documentId: string;
  readonly pageId: string;
  readonly address: string;
  readonly state: DraftState;
  readonly reason: readonly Bilingual[];
  readonly draftedAt: Date;
  readonly changedAt: Date | null;
  readonly releaseId: string | null;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decision: string | null;
}

const selectDrafts = `
  select t.id, t.portal_id as "portalId", t.document_id as "documentId", t.page_id as "pageId", a.address, t.state, t.reason,
    t.drafted_at as "draftedAt", t.changed_at as "changedAt", t.release_id as "releaseId", t.decided_by as "decidedBy",
    t.decided_at as "decidedAt", t.decision
  from intake_draft t join portal_article a on a.id = t.article_id`;

/** Articles that wait for a publisher, or waited. */
export function listDrafts(
  ctx: DocumentsContext,
  filter: IntakeFilter,
  page: PageWanted,
): Promise<Connection<DraftView>> {
  return listIntake(ctx, { list: 'drafts', select: selectDrafts, at: 'draftedAt', state: 'state' }, filter, page);
}

export function draftsById(ctx: DocumentsContext, ids: readonly string[]): Promise<DraftView[]> {
  return query(ctx.em, `${selectDrafts} where t.id = any (?::uuid[])`, [ids]);
}

export interface ProposalView {
  readonly id: string;
  readonly portalId: string;
  readonly releaseId: string;
  readonly pageId: string | null;
  readonly address: string;
  readonly kind: ProposalKind;
  readonly state: ProposalState;
  readonly diff: ContentDiff | { readonly status: number; readonly address: string };
  readonly proposedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly decision: string | null;
}

const selectProposals = `
  select t.id, t.portal_id as "portalId", t.release_id as "releaseId", t.page_id as "pageId", a.address, t.kind, t.state, t.diff,
    t.proposed_at as "proposedAt", t.decided_by as "decidedBy", t.decided_at as "decidedAt", t.decision
  from intake_proposal t join portal_article a on a.id = t.article_id`;

/** What changed on portals and would change a release, as proposed. */
export function listProposals(
  ctx: DocumentsContext,
  filter: IntakeFilter,
  page: PageWanted,
): Promise<Connection<ProposalView>> {
  return listIntake(
    ctx,
    { list: 'proposals', select: selectProposals, at: 'proposedAt', state: 'state' },
    filter,
    page,
  );
}

export function proposalsById(ctx: DocumentsContext, ids: readonly string[]): Promise<ProposalView[]> {
  return query(ctx.em, `${selectProposals} where t.id = any (?::uuid[])`, [ids]);
}

export interface AlarmView {
  readonly id: string;
  readonly portalId: string;
  readonly listUrl: string | null;
  readonly code: IntakeAlarmCode;
  readonly message: Bilingual;
  readonly raisedAt: Date;
  readonly lastSeenAt: Date;
  readonly times: number;
  readonly closedAt: Date | null;
  readonly closedBy: string | null;
}

const selectAlarms = `
  select t.id, t.portal_id as "portalId", l.url as "listUrl", t.code, t.message, t.raised_at as "raisedAt",
    t.last_seen_at as "lastSeenAt", t.times, t.closed_at as "closedAt", t.closed_by as "closedBy",
    case when t.closed_at is null then 'OPEN' else 'CLOSED' end as state
  from intake_alarm t left join portal_list l on l.id = t.list_id`;

/** Where the watch over a portal does not see what it used to. */
export function listAlarms(
  ctx: DocumentsContext,
  filter: IntakeFilter,
  page: PageWanted,
): Promise<Connection<AlarmView>> {
  return listIntake(ctx, { list: 'alarms', select: selectAlarms, at: 'raisedAt', state: 'state' }, filter, page);
}

export function alarmsById(ctx: DocumentsContext, ids: readonly string[]): Promise<AlarmView[]> {
  return query(ctx.em, `${selectAlarms} where t.id = any (?::uuid[])`, [ids]);
}

export interface PageView {
  readonly id: string;
  readonly fetchedAt: Date;
  readonly address: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly bytes: number;
  readonly digest: string;
  readonly charset: string | null;
}

/** The fetched pages of these ids: the evidence of what stood where, when. */
export function pagesById(ctx: DocumentsContext, ids: readonly string[]): Promise<PageView[]> {
  return query(
    ctx.em,
    `select id, fetched_at as "fetchedAt", address, status, headers, bytes, bytes_digest as digest, charset
     from fetched_page where id = any (?::uuid[])`,
    [ids],
  );
}
