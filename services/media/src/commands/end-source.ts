import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { notFound, type NotFound, validationFailure, type ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import type { SourceChanged } from './designate-source.ts';

export interface EndSource {
  readonly sourceId: string;
  /** Its last day. */
  readonly validUntil: string;
  readonly idempotencyKey?: string | null;
}

/** Ends a designation; the source stays on the list as one that was, so that old reposts stay explained. */
export async function endSource(
  ctx: MediaContext,
  input: EndSource,
): Promise<SourceChanged | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.import);
  return once<SourceChanged, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'end-source', input },
    (em) => end(ctx, em, input),
    (result) => 'id' in result,
  );
}

async function end(
  ctx: MediaContext,
  em: Em,
  { sourceId, validUntil }: EndSource,
): Promise<SourceChanged | NotFound | ValidationFailure> {
  const [source] = isId(sourceId)
    ? await query<{ validFrom: string | null }[]>(
        em,
        `select valid_from::text as "validFrom" from verified_source where id = ?::uuid for update`,
        [sourceId],
      )
    : [];
  if (source === undefined) {
    return notFound(say(ctx.language, { zh: `没有稿源 ${sourceId}。`, en: `There is no source ${sourceId}.` }));
  }
  if (source.validFrom !== null && validUntil < source.validFrom) {
    const message = say(ctx.language, {
      zh: `截止日期 ${validUntil} 早于起始日期 ${source.validFrom}。`,
      en: `The last day ${validUntil} lies before the first, ${source.validFrom}.`,
    });
    return validationFailure(message, [{ path: 'validUntil', message, clause: 'E01' }]);
  }
  await query(em, `update verified_source set valid_until = ?::date, record_digest = 'ended' where id = ?::uuid`, [
    validUntil,
    sourceId,
  ]);
  return { id: sourceId };
}
