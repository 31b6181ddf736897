import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, InputType } from 'type-graphql';
import { Deed } from '../../people/audit.ts';
import { PersonRole } from '../../people/rules/person-role.ts';
import { PersonState } from '../../people/rules/person-states.ts';
import { Repeatable } from './repeatable.ts';

type GrantedRole = (typeof PersonRole)[keyof typeof PersonRole];

@InputType('PersonFilter', { description: bilingual('筛选人员。', 'Narrows people.') })
export class PersonFilter {
  @Field(() => String, { nullable: true, description: bilingual('姓名或登录名的一部分。', 'Part of a name or login.') })
  text?: string | null;

  @Field(() => [PersonState], { nullable: true, description: bilingual('状态之一。', 'One of these states.') })
  states?: PersonState[] | null;

  @Field(() => ID, { nullable: true, description: bilingual('代表此机关。', 'Who stand for this agency.') })
  agencyId?: string | null;
}

@InputType('AuditFilter', { description: bilingual('筛选审计日志。', 'Narrows the audit log.') })
export class AuditFilter {
  @Field(() => ID, { nullable: true, description: bilingual('关于此人。', 'About this person.') })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('此人所为。', 'Done by this actor.') })
  actor?: string | null;

  @Field(() => [Deed], { nullable: true, description: bilingual('行为之一。', 'One of these deeds.') })
  deeds?: Deed[] | null;
}

@InputType('GrantInput', { description: bilingual('要授予的角色。', 'A role to grant.') })
export class GrantInput {
  @Field(() => PersonRole, { description: bilingual('角色。', 'The role.') })
  role!: GrantedRole;

  @Field(() => ID, {
    nullable: true,
    description: bilingual('所代表的机关；省略即不限机关。', 'The agency it is for; left out: bound to none.'),
  })
  agencyId?: string | null;

  @Field(() => [ID], { nullable: true, description: bilingual('所代表的渠道。', 'The channels it is for.') })
  channelIds?: string[] | null;
}

@InputType('InvitePersonInput', { description: bilingual('邀请一位人员。', 'Invites a person.') })
export class InvitePersonInput extends Repeatable {
  @Field(() => String, { description: bilingual('登录名，可用邮箱。', 'The login, such as a mail address.') })
  login!: string;

  @Field(() => String, { description: bilingual('姓名。', 'The name.') })
  name!: string;

  @Field(() => [GrantInput], { description: bilingual('授予的角色。', 'The roles granted.') })
  grants!: GrantInput[];
}

@InputType('ChangePersonInput', { description: bilingual('更改一位人员。', 'Changes something about a person.') })
export class ChangePersonInput extends Repeatable {
  @Field(() => ID, { description: bilingual('人员。', 'The person.') })
  personId!: string;
}

@InputType('ChangePersonWithReasonInput', {
  description: bilingual('更改一位人员，并说明理由。', 'Changes something about a person, with the reason.'),
})
export class ChangePersonWithReasonInput extends ChangePersonInput {
  @Field(() => String, { description: bilingual('理由。', 'The reason.') })
  reason!: string;
}

@InputType('GrantRoleInput', { description: bilingual('授予角色。', 'Grants a role.') })
export class GrantRoleInput extends ChangePersonInput {
  @Field(() => GrantInput, {
    description: bilingual(
      '角色；同一机关的同一角色由它取代。',
      'The role; it replaces the same one of the same agency.',
    ),
  })
  grant!: GrantInput;
}

@InputType('RevokeGrantInput', { description: bilingual('收回角色。', 'Revokes a role.') })
export class RevokeGrantInput extends ChangePersonInput {
  @Field(() => ID, { description: bilingual('授权。', 'The grant.') })
  grantId!: string;
}
