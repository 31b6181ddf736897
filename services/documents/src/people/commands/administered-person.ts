import { requireScope, Scope } from '@dibao/shared/auth';
import { type Bilingual, say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type Made, once } from '../../commands/idempotent.ts';
import { refuse } from '../../commands/release-parts.ts';
import type { DocumentsContext } from '../../context.ts';
import { ownAgenciesSql } from '../../queries/own-agencies.sql.ts';
import { boundary } from '../../rules/boundary.ts';
import { bindsSql } from '../queries/binds.sql.ts';
import { wholeHub } from '../rules/may-grant.ts';
import type { PersonState } from '../rules/person-states.ts';

/** A person an administrator changes something about, locked for the rest of the transaction. */
export interface AdministeredPerson {
  readonly id: string;
  readonly login: string;
  readonly state: PersonState;
}

/** What every change of a person says. */
export interface ChangePerson {
  readonly personId: string;
  readonly idempotencyKey?: string | null;
}

/** How much of a person a change is about. */
export type Reach =
  /** All of them: who may enter at all. Needs that they stand for nobody outside the administrator's agencies. */
  | 'PERSON'
  /** One of their grants, which is checked by itself. */
  | 'GRANT';

/**
 * Runs a change of a person in one transaction, once for each idempotency key. Administrators see whom a grant binds to
 * their agency or one below it; nobody changes what they may do themselves.
 */
export async function changePerson<Input extends ChangePerson>(
  ctx: DocumentsContext,
  { command, input, reach }: { readonly command: string; readonly input: Input; readonly reach: Reach },
  change: (em: Em, person: AdministeredPerson) => Promise<Made | ValidationFailure | NotFound>,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.administer);
  return once(ctx, { key: input.idempotencyKey, command, input }, async (em) => {
    const own = boundary(ctx.viewer);
    const [person] = await query<(AdministeredPerson & { isOwn: boolean; isOthers: boolean })[]>(
      em,
      `with recursive ${ownAgenciesSql}
       select p.id, p.login, p.state,
         exists (select from role_grant g where g.person_id = p.id and g.agency_id in (select own.id from own) and ${bindsSql}) as "isOwn",
         exists (select from role_grant g where g.person_id = p.id and g.ended_at is null
           and (g.role = any (?::text[]) or g.agency_id is null
             or g.agency_id not in (select own.id from own))) as "isOthers"
       from person p where p.id = ?::uuid for update`,
      [own, own, wholeHub, isId(input.personId) ? input.personId : null],
    );
    if (person === undefined || (own !== null && !person.isOwn)) {
      const { personId } = input;
      return notFound(
        say(ctx.language, { zh: `没有 id 为 ${personId} 的人员。`, en: `There is no person ${personId}.` }),
      );
    }
    if (person.id === ctx.viewer.session?.personId) return refusePerson(ctx, oneself);
    if (person.state === 'LEFT') return refusePerson(ctx, hasLeft);
    if (own !== null && reach === 'PERSON' && person.isOthers) return refusePerson(ctx, othersToo);
    return change(em, person);
  });
}

/** A change that cannot be made to this person as they are. */
export function refusePerson(ctx: DocumentsContext, message: Bilingual): ValidationFailure {
  return refuse(ctx, [{ path: 'personId', message, clause: null }]);
}

const oneself = {
  zh: '不能更改自己的权限或状态，请由另一位管理员办理。',
  en: 'Nobody changes their own rights or state; ask another administrator.',
};
const hasLeft = { zh: '此人已离任。', en: 'This person has left.' };
const othersToo = {
  zh: '此人还代表其他机关，须由上级管理员办理；可以收回本机关的授权。',
  en: 'This person stands for other agencies too: an administrator above has to do it. You may revoke the grants of your own agencies.',
};
