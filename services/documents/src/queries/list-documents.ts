import type { Viewer } from '@dibao/shared/auth';
import { query } from '@dibao/shared/query';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { DocumentsContext } from '../context.ts';
import {
  type DocumentRow,
  type DocumentView,
  fullCondition,
  selectDocuments,
  toDocumentView,
  visibleCondition,
  wholeCondition,
} from './document-view.ts';

export interface DocumentFilter {
  readonly text?: string | null;
  readonly kinds?: readonly string[] | null;
  readonly issuerId?: string | null;
  readonly disclosures?: readonly string[] | null;
  readonly legalForces?: readonly string[] | null;
  readonly publishedFrom?: string | null;
  readonly publishedTo?: string | null;
  readonly metadataIssue?: string | null;
}

const list = 'policy-documents';

// Each is the first column of an index: policy_document_newest and policy_document_newest_public. Who sees the whole of
// some documents sorts what it may see.
const dayForStaff = `coalesce(d.published_on, '-infinity')`;
const dayForPublic = `case when d.exposure = 'FULL' then coalesce(d.published_on, '-infinity') else '-infinity' end`;

function dayFor(viewer: Viewer): string {
  const whole = wholeCondition(viewer);
  if (whole === 'true') return dayForStaff;
  return whole === 'false'
    ? dayForPublic
    : `case when ${fullCondition(viewer)} then ${dayForStaff} else '-infinity' end`;
}

/**
 * The documents a viewer may know of, newest publication first; those without a date come last. What a catalogue entry
 * hides is neither asked for nor sorted by: it stands among those without a date.
 */
export async function listDocuments(
  ctx: DocumentsContext,
  filter: DocumentFilter,
  page: PageWanted,
): Promise<Connection<DocumentView>> {
  const first = pageSize(page.first);
  const conditions = [visibleCondition(ctx.viewer)];
  const values: unknown[] = [];
  function where(condition: string, ...bound: unknown[]): void {
    conditions.push(condition);
    values.push(...bound);
  }
  const isFull = fullCondition(ctx.viewer);
  const day = dayFor(ctx.viewer);
  // Whole texts are read through one by one, which is not for everybody to ask.
  const searched = `case when sight.whole then e.search_text else d.search_title end`;
  if (filter.text) where(`strpos(${searched}, ?) > 0`, normaliseForSearch(filter.text));
  if (filter.kinds) where(`d.kind = any (?::text[])`, filter.kinds);
  if (filter.disclosures) where(`d.disclosure = any (?::text[])`, filter.disclosures);
  if (filter.legalForces) where(`d.legal_force = any (?::text[])`, filter.legalForces);
  if (filter.publishedFrom) where(`d.published_on >= ?::date and ${isFull}`, filter.publishedFrom);
  if (filter.publishedTo) where(`d.published_on <= ?::date and ${isFull}`, filter.publishedTo);
  if (filter.metadataIssue) {
    where(
      `d.metadata_issues @> jsonb_build_array(jsonb_build_object('code', ?::text)) and ${isFull}`,
      filter.metadataIssue,
    );
  }
  if (filter.issuerId) {
    if (!isId(filter.issuerId)) return toConnection<DocumentView>([], first, () => '');
    where(
      `exists (select from document_issuer i where i.document_id = d.id and i.agency_id = ?::uuid)`,
      filter.issuerId,
    );
  }
  if (page.after) {
    const [publishedOn, id] = decodeRowCursor(list, page.after, /^\d{4}-\d\d-\d\d$/);
    where(`(${day}, d.id) < (coalesce(?::date, '-infinity'), ?::uuid)`, publishedOn, id);
  }
  const rows = await query<DocumentRow[]>(
    ctx.em,
    `${selectDocuments(ctx.viewer)} where ${conditions.join(' and ')}
     order by ${day} desc, d.id desc limit ?`,
    [...values, first + 1],
    ctx.signal,
  );
  const views = rows.map((row) => toDocumentView(row, ctx)).filter((view) => view !== null);
  return toConnection(views, first, (view) => encodeCursor(list, [view.publishedOn, view.id]));
}
