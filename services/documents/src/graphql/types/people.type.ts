import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, ID, ObjectType } from 'type-graphql';
import { Deed } from '../../people/audit.ts';
import { PersonRole } from '../../people/rules/person-role.ts';
import { PersonState } from '../../people/rules/person-states.ts';
import { SignInMethod } from '../../sign-in/rules/sign-in-method.ts';

@ObjectType('Person', { description: bilingual('可以登录的人员。', 'Somebody who signs in.') })
export class PersonType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('登录名，不重复使用。', 'The login; never given out twice.') })
  login!: string;

  @Field(() => String, { description: bilingual('姓名。', 'The name.') })
  name!: string;

  @Field(() => PersonState, { description: bilingual('状态。', 'Where they stand.') })
  state!: PersonState;

  @Field(() => DateTimeScalar, { description: bilingual('首次受邀的时刻。', 'When they were first invited.') })
  createdAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual('未用的邀请链接何时失效。', 'Until when a link that was not used yet is good.'),
  })
  invitedUntil?: Date | null;
}

@ObjectType('RoleGrant', { description: bilingual('授予某人的一个角色。', 'A role granted to a person.') })
export class RoleGrantType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => PersonRole, { description: bilingual('角色。', 'The role.') })
  role!: (typeof PersonRole)[keyof typeof PersonRole];

  @Field(() => [ID], { description: bilingual('所限的渠道。', 'The channels it is bound to.') })
  channelIds!: string[];

  @Field(() => DateTimeScalar, { description: bilingual('授予的时刻。', 'When it was granted.') })
  grantedAt!: Date;

  @Field(() => String, { description: bilingual('由谁授予。', 'Who granted it.') })
  grantedBy!: string;
}

@ObjectType('PersonSession', { description: bilingual('一次登录的会话。', 'A session of somebody who signed in.') })
export class PersonSessionType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => SignInMethod, { description: bilingual('登录方式。', 'How it began.') })
  method!: SignInMethod;

  @Field(() => String, { description: bilingual('来自的地址。', 'The address it came from.') })
  address!: string;

  @Field(() => String, { description: bilingual('浏览器自述。', 'What the browser says it is.') })
  browser!: string;

  @Field(() => DateTimeScalar, { description: bilingual('登录的时刻。', 'When it began.') })
  begunAt!: Date;

  @Field(() => DateTimeScalar, {
    description: bilingual('最近使用的时刻，精确到分钟。', 'When it was last used, to the minute.'),
  })
  seenAt!: Date;

  @Field(() => DateTimeScalar, { description: bilingual('最迟结束的时刻。', 'When it ends at the latest.') })
  expiresAt!: Date;
}

@ObjectType('Stand', {
  description: bilingual(
    '可以代表的机关，及代表它时的角色。',
    'An agency one may act for, and the roles one then has.',
  ),
})
export class StandType {
  @Field(() => [PersonRole], { description: bilingual('角色。', 'The roles.') })
  roles!: (typeof PersonRole)[keyof typeof PersonRole][];

  @Field(() => [ID], { description: bilingual('渠道。', 'The channels.') })
  channelIds!: string[];
}

@ObjectType('InvitationIssued', {
  description: bilingual('发出的邀请；链接只能用一次。', 'An invitation; its link can be used once.'),
})
export class InvitationIssuedType {
  @Field(() => String, {
    description: bilingual('链接：请当面或以安全的方式交给本人。', 'The link: hand it to the person by a safe way.'),
  })
  link!: string;

  @Field(() => DateTimeScalar, { description: bilingual('链接何时失效。', 'Until when it is good.') })
  expiresAt!: Date;
}

@ObjectType('AuditDetail', { description: bilingual('审计条目的一项细节。', 'One detail of an entry.') })
export class AuditDetailType {
  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => String, { description: bilingual('内容。', 'What it is.') })
  value!: string;
}

@ObjectType('AuditEntry', {
  description: bilingual('审计日志的一条，不可更改。', 'An entry of the audit log; it never changes.'),
})
export class AuditEntryType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => DateTimeScalar, { description: bilingual('时刻。', 'When.') })
  at!: Date;

  @Field(() => String, { description: bilingual('何人所为。', 'Who did it.') })
  actor!: string;

  @Field(() => Deed, { description: bilingual('何事。', 'What was done.') })
  deed!: Deed;
}

export const InvitationResult = createUnionType({
  name: 'InvitationResult',
  description: bilingual('邀请的结果。', 'What came of inviting.'),
  types: () => [InvitationIssuedType, ValidationFailure, NotFound] as const,
  resolveType: kindOf(InvitationIssuedType),
});

export const PersonResult = createUnionType({
  name: 'PersonResult',
  description: bilingual('更改人员的结果。', 'What came of changing a person.'),
  types: () => [PersonType, ValidationFailure, NotFound] as const,
  resolveType: kindOf(PersonType),
});

function kindOf<T>(success: T) {
  return (value: object) => {
    if (value instanceof ValidationFailure) return ValidationFailure;
    return value instanceof NotFound ? NotFound : success;
  };
}
