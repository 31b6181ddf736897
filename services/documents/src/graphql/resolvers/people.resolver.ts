import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { type AuditEntryView, listAuditEntries } from '../../people/queries/audit-log.ts';
import type { IssuedInvitation } from '../../people/queries/invitation-link.ts';
import { type GrantView, listPeople, type PersonView } from '../../people/queries/people.ts';
import type { Stand } from '../../people/rules/stand.ts';
import type { GraphContext } from '../graph-context.ts';
import { AuditFilter, PersonFilter } from '../inputs/people.ts';
import { AgencyType } from '../types/agency.type.ts';
import { AuditEntryConnection, PersonConnection } from '../types/connections.ts';
import {
  AuditDetailType,
  AuditEntryType,
  InvitationIssuedType,
  PersonSessionType,
  PersonType,
  RoleGrantType,
  StandType,
} from '../types/people.type.ts';

const filterText = { nullable: true, description: bilingual('筛选。', 'Narrows the list.') } as const;
const ofAgency = {
  nullable: true,
  description: bilingual('所代表的机关；不限机关为空。', 'The agency; null where it is bound to none.'),
} as const;

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonConnection, {
    description: bilingual(
      '本机关及下级机关的人员，按姓名；须为管理员。',
      'The people of one’s own agency and those below, by name; for administrators.',
    ),
  })
  people(
    @Arg('filter', () => PersonFilter, filterText) filter: PersonFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listPeople(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => [RoleGrantType], { description: bilingual('现有的角色。', 'The roles in force.') })
  grants(@Root() { id }: PersonView, @Ctx() { loaders }: GraphContext) {
    return loaders.grants.load(id);
  }

  @FieldResolver(() => [PersonSessionType], {
    description: bilingual('现有的会话，新的在前。', 'The sessions in force, the newest first.'),
  })
  sessions(@Root() { id }: PersonView, @Ctx() { loaders }: GraphContext) {
    return loaders.sessions.load(id);
  }
}

@Resolver(() => RoleGrantType)
export class RoleGrantResolver {
  @FieldResolver(() => AgencyType, ofAgency)
  agency(@Root() { agencyId }: GrantView, @Ctx() { loaders }: GraphContext) {
    return agencyId === null ? null : loaders.agency.load(agencyId);
  }
}

@Resolver(() => StandType)
export class StandResolver {
  @FieldResolver(() => AgencyType, ofAgency)
  agency(@Root() { agencyId }: Stand, @Ctx() { loaders }: GraphContext) {
    return agencyId === null ? null : loaders.agency.load(agencyId);
  }
}

@Resolver(() => InvitationIssuedType)
export class InvitationIssuedResolver {
  @FieldResolver(() => PersonType, { nullable: true, description: bilingual('受邀的人员。', 'Whom it invites.') })
  person(@Root() { personId }: IssuedInvitation, @Ctx() { loaders }: GraphContext) {
    return loaders.person.load(personId);
  }
}

@Resolver(() => AuditEntryType)
export class AuditEntryResolver {
  @Query(() => AuditEntryConnection, {
    description: bilingual(
      '何人何时对人员、角色和登录做了什么，新的在前；须为管理员。',
      'Who did what about people, roles and sign-in, the newest first; for administrators.',
    ),
  })
  auditLog(
    @Arg('filter', () => AuditFilter, filterText) filter: AuditFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listAuditEntries(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: bilingual('关于何人。', 'Whom it is about.') })
  person(@Root() { personId }: AuditEntryView, @Ctx() { loaders }: GraphContext) {
    return personId === null ? null : loaders.person.load(personId);
  }

  @FieldResolver(() => [AuditDetailType], { description: bilingual('细节。', 'The details.') })
  details(@Root() { detail }: AuditEntryView) {
    return Object.entries(detail).map(([name, value]) => ({
      ...{ name, value: typeof value === 'string' ? value : JSON.stringify(value) },
    }));
  }
}
