import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import { standFor, standsOf } from '../../people/rules/stand.ts';
import { sessionInForce } from './session-viewer.ts';
import { sessionsOf, type SessionView } from './sessions-of.ts';

/** What a person sees of themselves. */
export interface OwnAccount {
  readonly login: string;
  readonly name: string;
  readonly sessionId: string;
  /** The agency acted for. */
  readonly agencyId: string | null;
  readonly stands: readonly {
    readonly agencyId: string | null;
    readonly agency: string | null;
    readonly roles: readonly string[];
  }[];
  readonly sessions: readonly SessionView[];
  readonly passkeys: readonly PasskeyView[];
  readonly recoveryCodesLeft: number;
  /** Who entered lately under this login, or tried to, the newest first: the owner knows which were not theirs. */
  readonly attempts: readonly AttemptView[];
}

export interface AttemptView {
  readonly at: Date;
  readonly deed: 'SIGNED_IN' | 'SIGN_IN_REFUSED';
  readonly address: string;
  readonly browser: string;
}

export interface PasskeyView {
  readonly id: string;
  readonly name: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
}

export async function ownAccount(ctx: DocumentsContext, token: string): Promise<OwnAccount | null> {
  const { em } = ctx;
  const found = await sessionInForce(ctx, em, token);
  if (found === null) return null;
  const { login, name, grants, personId } = found;
  const stands = standsOf(grants);
  const agencies = await query<{ id: string; name: string }[]>(
    em,
    `select id, name from agency where id = any (?::uuid[])`,
    [stands.flatMap(({ agencyId }) => agencyId ?? [])],
  );
  const [left] = await query<{ count: number }[]>(
    em,
    `select count(*)::integer as count from recovery_code where person_id = ? and used_at is null`,
    [personId],
  );
  return {
    ...{ login, name, sessionId: found.id, agencyId: standFor(grants, found.agencyId).agencyId },
    stands: stands.map(({ agencyId, roles }) => ({
      ...{ agencyId, roles, agency: agencies.find(({ id }) => id === agencyId)?.name ?? null },
    })),
    sessions: await sessionsOf(ctx, [personId]),
    passkeys: await query(
      em,
      `select id, name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where person_id = ? order by created_at`,
      [personId],
    ),
    recoveryCodesLeft: left?.count ?? 0,
    attempts: await query(
      em,
      `select at, deed, detail->>'address' as address, detail->>'browser' as browser from audit_entry
       where person_id = ? and deed in ('SIGNED_IN', 'SIGN_IN_REFUSED') order by at desc, id desc limit 10`,
      [personId],
    ),
  };
}
