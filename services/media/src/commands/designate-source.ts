import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { digestOf } from '@dibao/shared/digest';
import { notFound, type NotFound, validationFailure, type ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { parseSourceRecord } from '../rules/source-record.ts';
import type { SourceClass } from '../rules/verified-source.ts';

export interface DesignateSource {
  readonly class: SourceClass;
  readonly name: string;
  readonly hosts?: readonly string[] | null;
  readonly agencyId?: string | null;
  readonly designatedBy: string;
  readonly designation?: string | null;
  readonly divisionCode?: string | null;
  readonly validFrom?: string | null;
  readonly validUntil?: string | null;
  readonly idempotencyKey?: string | null;
}

/** A result of a command on sources. */
export interface SourceChanged {
  readonly id: string;
}

/** Puts a source on the whitelist (E01). What an import may say of it may be said here, by the same rules. */
export async function designateSource(
  ctx: MediaContext,
  input: DesignateSource,
): Promise<SourceChanged | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.import);
  return once<SourceChanged, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'designate-source', input },
    (em) => designate(ctx, em, input),
    (result) => 'id' in result,
  );
}

async function designate(
  ctx: MediaContext,
  em: Em,
  input: DesignateSource,
): Promise<SourceChanged | NotFound | ValidationFailure> {
  const id = ctx.ids.next();
  const { agencyId = null, idempotencyKey: _, ...said } = input;
  // By its agency alone a record names it by source id; here the id itself is at hand.
  const draft = parseSourceRecord({ ...said, sourceId: `source:${id}`, agencySourceId: agencyId });
  if ('refusal' in draft) {
    const message = say(ctx.language, draft.refusal.message);
    return validationFailure(message, [{ path: draft.refusal.field ?? 'input', message, clause: 'E01' }]);
  }
  if (agencyId !== null && !(await isAgency(em, agencyId))) {
    return notFound(say(ctx.language, { zh: `没有机关 ${agencyId}。`, en: `There is no agency ${agencyId}.` }));
  }
  await query(
    em,
    `insert into verified_source (id, source_id, class, name, host_keys, agency_id, designated_by, designation,
       division_code, valid_from, valid_until, record_digest)
     values (?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?)`,
    [
      id,
      draft.sourceId,
      draft.class,
      draft.name,
      draft.hostKeys,
      agencyId,
      draft.designatedBy,
      draft.designation,
      draft.divisionCode,
      draft.validFrom,
      draft.validUntil,
      digestOf(JSON.stringify([draft, agencyId])),
    ],
  );
  return { id };
}

async function isAgency(em: Em, id: string): Promise<boolean> {
  return isId(id) && (await query(em, 'select id from agency where id = ?::uuid', [id])).length > 0;
}
