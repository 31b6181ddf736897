import { HubError } from '@dibao/shared/errors';
import { isGovernmentOfficeSql } from '@dibao/shared/government-office';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { boundary } from '../rules/boundary.ts';

/**
 * A publisher whose token names an agency acts for it and what stands below it; the office of a government acts for
 * that government. Tokens that name none are the hub's own publishers and act for all. Throws FORBIDDEN.
 *
 * @param agencyIds the issuers of a document, or the origin of a release; an empty list is nobody's yet
 */
export async function requireOwnAgency(
  { viewer }: DocumentsContext,
  em: Em,
  agencyIds: readonly string[],
): Promise<void> {
  const own = boundary(viewer);
  if (own === null || agencyIds.length === 0) return;
  const [answer] = await query<{ isOwn: boolean }[]>(
    em,
    `with recursive line as (
       select id, parent_id from agency where id = any (?::uuid[])
       union
       select a.id, a.parent_id from line join agency a on a.id = line.parent_id
     )
     select exists (
       select from line join agency own on own.id = ?::uuid
       where line.id = own.id or (${isGovernmentOfficeSql('own.name')} and line.id = own.parent_id)
     ) as "isOwn"`,
    [agencyIds, own],
  );
  if (answer?.isOwn) return;
  throw HubError.forbidden(
    '此令牌只能代表其机关及下级机关；请改用相应机关的令牌。',
    'This token acts for its own agency and those below it; use a token of the agency concerned.',
  );
}

/** The same for documents, by their issuers. */
export async function requireOwnDocuments(
  ctx: DocumentsContext,
  em: Em,
  documentIds: readonly string[],
): Promise<void> {
  if (boundary(ctx.viewer) === null) return;
  const rows = await query<{ agencyIds: string[] }[]>(
    em,
    `select array_agg(agency_id) as "agencyIds" from document_issuer where document_id = any (?::uuid[]) group by document_id`,
    [documentIds.filter(isId)],
  );
  for (const { agencyIds } of rows) await requireOwnAgency(ctx, em, agencyIds);
}
