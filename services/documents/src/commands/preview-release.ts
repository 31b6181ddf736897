import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import type { ValidationIssueType } from '@dibao/shared/failures';
import type { DocumentsContext } from '../context.ts';
import { planRelease, type PublishRelease } from './plan-release.ts';

/** What a release would be, in the viewer's language. */
export interface ReleasePreview {
  readonly title: string | null;
  readonly originId: string | null;
  readonly issues: readonly ValidationIssueType[];
}

/** Asks the gate as {@link publishRelease} does, and changes nothing (J04). */
export async function previewRelease(ctx: DocumentsContext, input: PublishRelease): Promise<ReleasePreview> {
  requireScope(ctx.viewer, Scope.publish);
  return ctx.em.transactional(async (em) => {
    const plan = await planRelease(ctx, em, input);
    if ('message' in plan) {
      return { title: null, originId: null, issues: [{ path: 'documentId', message: plan.message, clause: null }] };
    }
    const { title, originId, issues } = plan;
    return {
      title,
      originId,
      issues: issues.map((issue) => ({ ...issue, message: say(ctx.language, issue.message) })),
    };
  });
}
