import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { isMade } from '../../commands/idempotent.ts';
import { grantRole, revokeGrant } from '../../people/commands/change-grants.ts';
import {
  endSessions,
  lockPerson,
  renewInvitation,
  retirePerson,
  unlockPerson,
} from '../../people/commands/change-state.ts';
import { invitePerson } from '../../people/commands/invite-person.ts';
import { issuedInvitation } from '../../people/queries/invitation-link.ts';
import type { Grant } from '../../people/rules/stand.ts';
import type { GraphContext } from '../graph-context.ts';
import {
  ChangePersonInput,
  ChangePersonWithReasonInput,
  type GrantInput,
  GrantRoleInput,
  InvitePersonInput,
  RevokeGrantInput,
} from '../inputs/people.ts';
import { forgetLoaded } from '../loaders.ts';
import { InvitationResult, PersonResult } from '../types/people.type.ts';

/** The person as they are now, or the failure. */
function changed(ctx: GraphContext, result: object) {
  forgetLoaded(ctx.loaders);
  return isMade(result) ? ctx.loaders.person.load(result.id) : result;
}

function invited(ctx: GraphContext, result: object) {
  forgetLoaded(ctx.loaders);
  return isMade(result) ? issuedInvitation(ctx, result.id) : result;
}

function toGrant({ role, agencyId, channelIds }: GrantInput): Grant {
  return { role, agencyId: agencyId ?? null, channelIds: channelIds ?? [] };
}

const inputText = { description: bilingual('输入。', 'The input.') } as const;

@Resolver()
export class PeopleMutationResolver {
  @Mutation(() => InvitationResult, {
    description: bilingual('邀请一位人员并授予角色。', 'Invites a person and grants them roles.'),
  })
  async invitePerson(
    @Arg('input', () => InvitePersonInput, inputText) input: InvitePersonInput,
    @Ctx() ctx: GraphContext,
  ) {
    return invited(ctx, await invitePerson(ctx, { ...input, grants: input.grants.map(toGrant) }));
  }

  @Mutation(() => InvitationResult, {
    description: bilingual(
      '重新邀请：旧链接作废；接受后，旧的密码、验证码和通行密钥一并作废。',
      'Invites a person anew: the old link is void, and once accepted so are their old password, codes and passkeys.',
    ),
  })
  async renewInvitation(
    @Arg('input', () => ChangePersonInput, inputText) input: ChangePersonInput,
    @Ctx() ctx: GraphContext,
  ) {
    return invited(ctx, await renewInvitation(ctx, input));
  }

  @Mutation(() => PersonResult, {
    description: bilingual('授予角色；此人须重新登录。', 'Grants a role; the person signs in anew.'),
  })
  async grantRole(@Arg('input', () => GrantRoleInput, inputText) input: GrantRoleInput, @Ctx() ctx: GraphContext) {
    const { grant, ...rest } = input;
    return changed(ctx, await grantRole(ctx, { ...rest, ...toGrant(grant) }));
  }

  @Mutation(() => PersonResult, {
    description: bilingual('收回角色；此人的会话随即结束。', 'Revokes a role; the person’s sessions end at once.'),
  })
  async revokeGrant(
    @Arg('input', () => RevokeGrantInput, inputText) input: RevokeGrantInput,
    @Ctx() ctx: GraphContext,
  ) {
    return changed(ctx, await revokeGrant(ctx, input));
  }

  @Mutation(() => PersonResult, {
    description: bilingual('锁定一位人员；其会话随即结束。', 'Locks a person out; their sessions end at once.'),
  })
  async lockPerson(
    @Arg('input', () => ChangePersonWithReasonInput, inputText) input: ChangePersonWithReasonInput,
    @Ctx() ctx: GraphContext,
  ) {
    return changed(ctx, await lockPerson(ctx, input));
  }

  @Mutation(() => PersonResult, { description: bilingual('解锁。', 'Lets a locked person in again.') })
  async unlockPerson(
    @Arg('input', () => ChangePersonInput, inputText) input: ChangePersonInput,
    @Ctx() ctx: GraphContext,
  ) {
    return changed(ctx, await unlockPerson(ctx, input));
  }

  @Mutation(() => PersonResult, {
    description: bilingual('登记离任：不再能登录，登录名不再使用。', 'Records that a person has left: for good.'),
  })
  async retirePerson(
    @Arg('input', () => ChangePersonWithReasonInput, inputText) input: ChangePersonWithReasonInput,
    @Ctx() ctx: GraphContext,
  ) {
    return changed(ctx, await retirePerson(ctx, input));
  }

  @Mutation(() => PersonResult, {
    description: bilingual('立即结束此人的全部会话。', 'Ends all sessions of a person at once.'),
  })
  async endSessions(
    @Arg('input', () => ChangePersonInput, inputText) input: ChangePersonInput,
    @Ctx() ctx: GraphContext,
  ) {
    return changed(ctx, await endSessions(ctx, input));
  }
}
