import { requireScope, Scope } from '@dibao/shared/auth';
import type { ValidationFailure } from '@dibao/shared/failures';
import { query } from '@dibao/shared/query';
import { type Made, once } from '../../commands/idempotent.ts';
import { refuse } from '../../commands/release-parts.ts';
import type { DocumentsContext } from '../../context.ts';
import { record } from '../audit.ts';
import { isLogin, normaliseLogin } from '../rules/login.ts';
import type { Grant } from '../rules/stand.ts';
import { openInvitation } from './open-invitation.ts';
import { grantFailure, storeGrant } from './store-grant.ts';

export interface InvitePerson {
  readonly login: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly idempotencyKey?: string | null;
}

/** Makes a person known who may then enter by a link, with the roles granted. Answers with the person's id. */
export async function invitePerson(ctx: DocumentsContext, input: InvitePerson): Promise<Made | ValidationFailure> {
  requireScope(ctx.viewer, Scope.administer);
  const login = normaliseLogin(input.login);
  const name = input.name.trim();
  if (!isLogin(login)) return refuse(ctx, [{ path: 'login', message: notALogin, clause: null }]);
  if (name === '' || name.length > 100) return refuse(ctx, [{ path: 'name', message: notAName, clause: null }]);
  if (input.grants.length === 0) return refuse(ctx, [{ path: 'grants', message: noGrant, clause: null }]);
  const failure = await grantFailure(ctx, input.grants);
  if (failure !== null) return failure;
  return once<ValidationFailure>(ctx, { key: input.idempotencyKey, command: 'invite-person', input }, async (em) => {
    const at = ctx.clock.now();
    const [person] = await query<Made[]>(
      em,
      `insert into person (login, name, state, created_at) values (?, ?, 'INVITED', ?) on conflict (login) do nothing returning id`,
      [login, name, at],
    );
    if (person === undefined) return refuse(ctx, [{ path: 'login', message: taken(login), clause: null }]);
    for (const grant of input.grants) await storeGrant(ctx, em, person.id, grant);
    await openInvitation(ctx, em, person.id);
    const detail = { login, name };
    await record(em, {
      ...{ actor: ctx.viewer.subject ?? '', deed: 'PERSON_INVITED', personId: person.id, at, detail },
    });
    return { id: person.id };
  });
}

const notALogin = {
  zh: '登录名应为 2 至 100 个字符：邮箱，或小写字母、数字及 . _ + - @；oidc 和 operator 由系统保留。',
  en: 'A login has 2 to 100 characters: a mail address, or letters, digits and . _ + - @; oidc and operator are the hub’s own.',
};
const notAName = { zh: '请填写姓名，最多 100 个字。', en: 'Give a name of at most 100 characters.' };
const noGrant = { zh: '请至少授予一个角色。', en: 'Grant one role at least.' };
const taken = (login: string) => ({
  zh: `登录名 ${login} 已被使用；如为同一人，请由上级管理员增加授权。`,
  en: `The login ${login} is taken; if it is the same person, an administrator above adds the grant.`,
});
