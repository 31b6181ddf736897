import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../../context.ts';
import type { SignInMethod } from '../rules/sign-in-method.ts';
import { inForceSql } from './session-viewer.ts';

export interface SessionView {
  readonly id: string;
  readonly personId: string;
  readonly method: SignInMethod;
  readonly address: string;
  readonly browser: string;
  readonly begunAt: Date;
  readonly seenAt: Date;
  readonly expiresAt: Date;
}

/** The sessions of these people that count, the newest first. */
export function sessionsOf({ em, clock }: DocumentsContext, personIds: readonly string[]): Promise<SessionView[]> {
  const now = clock.now();
  return query(
    em,
    `select s.id, s.person_id as "personId", s.method, s.address, s.browser, s.begun_at as "begunAt", s.seen_at as "seenAt",
       s.expires_at as "expiresAt"
     from session s join person p on p.id = s.person_id
     where s.person_id = any (?::uuid[]) and ${inForceSql} order by s.begun_at desc, s.id desc`,
    [personIds, now, now],
  );
}
