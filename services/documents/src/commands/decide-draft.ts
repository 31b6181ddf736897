import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { PortalRules } from '../rules/portal-rules.ts';
import type { ReleaseScope } from '../rules/release-gate.ts';
import { isMade, type Made, once } from './idempotent.ts';
import { requireOwnAgency } from './own-agency.ts';
import { publishRelease } from './publish-release.ts';
import { refuse } from './release-parts.ts';

export interface ReleaseDraft {
  readonly draftId: string;
  /** Left out: as the portal is registered. */
  readonly column?: string | null;
  readonly scope?: ReleaseScope | null;
  readonly systems?: readonly string[] | null;
  readonly divisionCode?: string | null;
  readonly bundleIds?: readonly string[] | null;
  readonly idempotencyKey?: string | null;
}

export interface DismissDraft {
  readonly draftId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/** Releases what an article became, through the gate, with its page as evidence. */
export async function releaseDraft(
  ctx: DocumentsContext,
  input: ReleaseDraft,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'release-draft', input }, async (em) => {
    const draft = await lockDraft(ctx, em, input.draftId);
    if (!('rules' in draft)) return draft;
    const { column, scope, systems, divisionCode } = draft.rules;
    const released = await publishRelease(
      { ...ctx, em },
      {
        ...{ documentId: draft.documentId, bundleIds: input.bundleIds ?? [], basis: 'ALREADY_PUBLIC' },
        ...{ column: input.column ?? column, scope: input.scope ?? scope, systems: input.systems ?? systems },
        ...{ divisionCode: input.divisionCode ?? divisionCode ?? null, url: draft.address },
        publishedAt: new Date(draft.publishedAt ?? ctx.clock.now()),
      },
    );
    if (!isMade(released)) return released;
    await query(
      em,
      `update intake_draft set state = 'RELEASED', release_id = ?, decided_by = ?, decided_at = ? where id = ?`,
      [...[released.id, ctx.viewer.subject ?? '', ctx.clock.now(), draft.id]],
    );
    return { id: draft.id };
  });
}

/** Says that an article is none to release; it is looked at no more. */
export async function dismissDraft(
  ctx: DocumentsContext,
  input: DismissDraft,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'dismiss-draft', input }, async (em) => {
    const draft = await lockDraft(ctx, em, input.draftId);
    if (!('rules' in draft)) return draft;
    if (input.reason.trim() === '') {
      return refuse(ctx, [{ path: 'reason', message: { zh: '请写明理由。', en: 'State the reason.' }, clause: null }]);
    }
    await query(
      em,
      `update intake_draft set state = 'DISMISSED', decision = ?, decided_by = ?, decided_at = ? where id = ?`,
      [...[input.reason.trim(), ctx.viewer.subject ?? '', ctx.clock.now(), draft.id]],
    );
    await query(em, `update portal_article set next_look_at = null where id = ?`, [draft.articleId]);
    return { id: draft.id };
  });
}

interface OpenDraft {
  readonly id: string;
  readonly articleId: string;
  readonly documentId: string;
  readonly address: string;
  readonly publishedAt: string | null;
  readonly rules: PortalRules;
}

async function lockDraft(ctx: DocumentsContext, em: Em, id: string): Promise<OpenDraft | ValidationFailure | NotFound> {
  const [draft] = await query<(OpenDraft & { readonly state: string; readonly agencyId: string })[]>(
    em,
    `select d.id, d.article_id as "articleId", d.document_id as "documentId", d.state, a.address, f.published_at as "publishedAt",
       p.agency_id as "agencyId", p.rules
     from intake_draft d join portal_article a on a.id = d.article_id join fetched_page f on f.id = d.page_id
     join origin_portal p on p.id = d.portal_id
     where d.id = ?::uuid for update of d`,
    [isId(id) ? id : null],
  );
  if (draft === undefined)
    return notFound(say(ctx.language, { zh: `没有 id 为 ${id} 的草稿。`, en: `There is no draft with id ${id}.` }));
  await requireOwnAgency(ctx, em, [draft.agencyId]);
  if (draft.state === 'OPEN') return draft;
  const decided = { zh: `此草稿已处理（${draft.state}）。`, en: `This draft is decided already (${draft.state}).` };
  return refuse(ctx, [{ path: 'draftId', message: decided, clause: null }]);
}
