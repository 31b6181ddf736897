import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import { readDocumentRecord } from '../rules/document-record.ts';
import { correctRelease } from './correct-release.ts';
import { isMade, type Made, once } from './idempotent.ts';
import { takeDrafts } from './import-documents.ts';
import { requireOwnAgency } from './own-agency.ts';
import { refuse } from './release-parts.ts';
import { withdrawRelease } from './withdraw-release.ts';

export interface DecideProposal {
  readonly proposalId: string;
  /** Reaches every follower with the correction; where it is left out the portal is named as the reason. */
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

/** Leaves a transaction that must change nothing, with what is told instead. */
class Refused extends Error {
  readonly failure: object;
  constructor(failure: object) {
    super('refused');
    this.failure = failure;
  }
}

/** Corrects or withdraws a release as its portal did: the new text comes in and the event goes out in one transaction. */
export async function acceptProposal(
  ctx: DocumentsContext,
  input: DecideProposal,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  try {
    return await once(ctx, { key: input.idempotencyKey, command: 'accept-proposal', input }, async (em) => {
      const proposal = await lockProposal(ctx, em, input.proposalId);
      if (!('portalName' in proposal)) return proposal;
      const inside = { ...ctx, em };
      const { releaseId, portalName, kind } = proposal;
      const usual = kind === 'CORRECTION' ? `来源门户“${portalName}”已更正` : `来源门户“${portalName}”已撤下`;
      const reason = input.reason?.trim() || usual;
      if (kind === 'CORRECTION') await takePage(inside, proposal);
      const done = await (kind === 'CORRECTION'
        ? correctRelease(inside, { releaseId, reason })
        : withdrawRelease(inside, { releaseId, reason }));
      // The text must not stay without its correction.
      if (!isMade(done)) throw new Refused(done);
      await decide(inside, proposal, 'ACCEPTED', reason);
      await query(
        em,
        `update portal_article a set page_id = coalesce(f.id, a.page_id), content_digest = coalesce(f.content_digest, a.content_digest),
           next_look_at = case when p.kind = 'WITHDRAWAL' then null else a.next_look_at end
         from intake_proposal p left join fetched_page f on f.id = p.page_id
         where p.id = ? and a.id = p.article_id`,
        [proposal.id],
      );
      return { id: proposal.id };
    });
  } catch (error) {
    if (error instanceof Refused) return error.failure as ValidationFailure | NotFound;
    throw error;
  }
}

/** Leaves a release as it is; the same change is not proposed again. */
export async function rejectProposal(
  ctx: DocumentsContext,
  input: DecideProposal,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'reject-proposal', input }, async (em) => {
    const proposal = await lockProposal(ctx, em, input.proposalId);
    if (!('portalName' in proposal)) return proposal;
    const reason = input.reason?.trim() ?? '';
    if (reason === '')
      return refuse(ctx, [{ path: 'reason', message: { zh: '请写明理由。', en: 'State the reason.' }, clause: null }]);
    await decide({ ...ctx, em }, proposal, 'REJECTED', reason);
    return { id: proposal.id };
  });
}

interface OpenProposal {
  readonly id: string;
  readonly kind: 'CORRECTION' | 'WITHDRAWAL';
  readonly releaseId: string;
  readonly portalName: string;
  readonly record: Record<string, unknown> | null;
  readonly sourceId: string;
}

async function lockProposal(
  ctx: DocumentsContext,
  em: Em,
  id: string,
): Promise<OpenProposal | ValidationFailure | NotFound> {
  const [proposal] = await query<(OpenProposal & { readonly state: string; readonly agencyId: string })[]>(
    em,
    `select c.id, c.kind, c.state, c.release_id as "releaseId", p.name as "portalName", p.agency_id as "agencyId",
       f.record, d.source_id as "sourceId"
     from intake_proposal c join origin_portal p on p.id = c.portal_id
     join release r on r.id = c.release_id join policy_document d on d.id = r.document_id
     left join fetched_page f on f.id = c.page_id
     where c.id = ?::uuid for update of c`,
    [isId(id) ? id : null],
  );
  if (proposal === undefined)
    return notFound(say(ctx.language, { zh: `没有 id 为 ${id} 的建议。`, en: `There is no proposal with id ${id}.` }));
  await requireOwnAgency(ctx, em, [proposal.agencyId]);
  if (proposal.state === 'OPEN' || proposal.state === 'HELD') return proposal;
  const decided = {
    zh: `此建议已处理（${proposal.state}）。`,
    en: `This proposal is decided already (${proposal.state}).`,
  };
  return refuse(ctx, [{ path: 'proposalId', message: decided, clause: null }]);
}

/** The changed page becomes the newest edition of the document, whatever id that was imported under. */
async function takePage(ctx: DocumentsContext, { record, sourceId }: OpenProposal): Promise<void> {
  const scope = { now: ctx.clock.now(), isGovernmentAddress: ctx.isGovernmentAddress };
  const draft = readDocumentRecord({ ...record, id: sourceId }, scope);
  if ('refusal' in draft) {
    throw new Refused(refuse(ctx, [{ path: 'proposalId', message: draft.refusal.message, clause: null }]));
  }
  await takeDrafts(ctx, ctx.em, [draft]);
}

async function decide(
  { em, viewer, clock }: DocumentsContext,
  { id }: OpenProposal,
  state: 'ACCEPTED' | 'REJECTED',
  reason: string,
): Promise<void> {
  await query(em, `update intake_proposal set state = ?, decision = ?, decided_by = ?, decided_at = ? where id = ?`, [
    ...[state, reason, viewer.subject ?? '', clock.now(), id],
  ]);
}
