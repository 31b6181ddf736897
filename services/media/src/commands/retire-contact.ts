import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../context.ts';
import { conflict, lockContact } from './lock-contact.ts';
import { type ContactSaved, requireOwnAgency, unknownContact } from './upsert-contact.ts';

export interface RetireContact {
  readonly id: string;
  readonly lockVersion: number;
  readonly idempotencyKey?: string | null;
}

/** Ends a contact: nothing is sent there any more, and what was private of it is erased. Who it was stays, for the log. */
export async function retireContact(
  ctx: MediaContext,
  input: RetireContact,
): Promise<ContactSaved | ValidationFailure | NotFound | VersionConflict> {
  requireScope(ctx.viewer, Scope.readDuties);
  return once<ContactSaved, NotFound | VersionConflict>(
    ctx,
    { key: input.idempotencyKey, command: 'retire-contact', input },
    async (em) => {
      const known = await lockContact(em, input.id);
      if (known === null) return unknownContact(ctx, input.id);
      await requireOwnAgency(ctx, known.agencyId);
      if (known.lockVersion !== input.lockVersion) return conflict(ctx, input.lockVersion, known.lockVersion);
      await query(em, `delete from contact_way where contact_id = ?::uuid`, [input.id]);
      await query(
        em,
        `update contact set retired_at = coalesce(retired_at, ?), sealed_mobile = null, lock_version = lock_version + 1
         where id = ?::uuid`,
        [ctx.clock.now(), input.id],
      );
      return { contactId: input.id };
    },
    (result) => 'contactId' in result,
  );
}
