import { requireScope, Scope } from '@dibao/shared/auth';
import type { MediaContext } from '../context.ts';
import { type Evidence, EvidenceEntity } from '../entities/evidence.entity.ts';

/** The evidence of many duties, oldest first. Whoever sees a duty sees its evidence. */
export async function evidenceOfDuties(ctx: MediaContext, dutyIds: readonly string[]): Promise<Evidence[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  return ctx.em.find(EvidenceEntity, { dutyId: { $in: [...dutyIds] } }, { orderBy: { id: 'asc' } });
}
