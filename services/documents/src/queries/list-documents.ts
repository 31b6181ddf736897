import { query } from '@dibao/shared/query';
import { type Connection, type PageWanted, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeRowCursor, encodeCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { normaliseForSearch } from '@dibao/shared/text-normalise';
import type { DocumentsContext } from '../context.ts';
import {
  type DocumentRow,
  type DocumentView,
  selectDocuments,
  toDocumentView,
  visibleCondition,
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

/** The documents a viewer may know of, newest publication first; those without a date come last. */
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
  // A text is found by whoever may read it; a catalogue entry by its title and number.
  const searched = `case when d.exposure = 'METADATA' and not ${fullCondition(ctx)} then d.search_title else e.search_text end`;
  if (filter.text) where(`strpos(${searched}, ?) > 0`, normaliseForSearch(filter.text));
  if (filter.kinds) where(`d.kind = any (?::text[])`, filter.kinds);
  if (filter.disclosures) where(`d.disclosure = any (?::text[])`, filter.disclosures);
  if (filter.legalForces) where(`d.legal_force = any (?::text[])`, filter.legalForces);
  if (filter.publishedFrom) where(`d.published_on >= ?::date`, filter.publishedFrom);
  if (filter.publishedTo) where(`d.published_on <= ?::date`, filter.publishedTo);
  // What a METADATA view hides must not be found by asking for it either.
  if (filter.metadataIssue) {
    where(
      `d.metadata_issues @> jsonb_build_array(jsonb_build_object('code', ?::text)) and ${fullCondition(ctx)}`,
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
    where(`(coalesce(d.published_on, '-infinity'), d.id) < (coalesce(?::date, '-infinity'), ?::uuid)`, publishedOn, id);
  }
  const rows = await query<DocumentRow[]>(
    ctx.em,
    `${selectDocuments(ctx.viewer)} where ${conditions.join(' and ')}
     order by coalesce(d.published_on, '-infinity') desc, d.id desc limit ?`,
    [...values, first + 1],
  );
  const sortKeys = new Map(rows.map((row) => [row.id, row.publishedOn]));
  const views = rows.map((row) => toDocumentView(row, ctx)).filter((view) => view !== null);
  return toConnection(views, first, (view) => encodeCursor(list, [sortKeys.get(view.id) ?? null, view.id]));
}

function fullCondition(ctx: DocumentsContext): string {
  return visibleCondition(ctx.viewer) === 'true' ? 'true' : `d.exposure = 'FULL'`;
}
