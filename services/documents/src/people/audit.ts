import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { bindsSql } from './queries/binds.sql.ts';

/** What is recorded of people: deeds of administrators, and what happened to their own sign-in. */
export const Deed = {
  PERSON_INVITED: 'PERSON_INVITED',
  INVITATION_RENEWED: 'INVITATION_RENEWED',
  INVITATION_ACCEPTED: 'INVITATION_ACCEPTED',
  PERSON_LOCKED: 'PERSON_LOCKED',
  PERSON_UNLOCKED: 'PERSON_UNLOCKED',
  PERSON_LEFT: 'PERSON_LEFT',
  ROLE_GRANTED: 'ROLE_GRANTED',
  ROLE_REVOKED: 'ROLE_REVOKED',
  SIGNED_IN: 'SIGNED_IN',
  SIGN_IN_REFUSED: 'SIGN_IN_REFUSED',
  SESSION_ENDED: 'SESSION_ENDED',
  ACTED_AS: 'ACTED_AS',
  PASSKEY_ADDED: 'PASSKEY_ADDED',
  PASSKEY_REMOVED: 'PASSKEY_REMOVED',
} as const;
export type Deed = keyof typeof Deed;

/** One entry of the log: who did what to whom. */
export interface AuditRecord {
  readonly actor: string;
  readonly deed: Deed;
  /** Null for a login nobody has. */
  readonly personId: string | null;
  readonly at: Date;
  /** Never a secret, nor part of one. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Adds an entry in the transaction of the deed, with the agencies the person stands for, or stood for until it; where
 * they stand for none any more, with those they stood for last.
 */
export async function record(em: Em, { actor, deed, personId, at, detail = {} }: AuditRecord): Promise<void> {
  await query(
    em,
    `insert into audit_entry (at, actor, deed, person_id, agency_ids, detail)
     values (?, ?, ?, ?, array(select distinct g.agency_id from role_grant g
       where g.person_id = ?::uuid and g.agency_id is not null and (g.ended_at >= ? or ${bindsSql})), ?::jsonb)`,
    [at, actor, deed, personId, personId, at, JSON.stringify(detail)],
  );
}
