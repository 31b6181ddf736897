import { bilingual, say } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import type { ChannelRow } from '../queries/channels.ts';
import { defaultKey } from '../rules/rule-profile.ts';
import { noDutyReasonOf, noDutyReasons } from '../rules/no-duty-reason.ts';
import { AgencyStub } from './agency-channels.type.ts';
import { ChannelType } from './channel.type.ts';

@Resolver(() => ChannelType)
export class ChannelResolver {
  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: bilingual(
      '主办单位；未知或不是政府机关时为空。',
      'Its owner; null when unknown or no agency known here.',
    ),
  })
  owner(@Root() channel: ChannelRow): AgencyStub | null {
    return channel.ownerId === null ? null : { id: channel.ownerId };
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: bilingual('主管单位（H18）。', 'Its supervisor (H18).'),
  })
  supervisor(@Root() channel: ChannelRow): AgencyStub | null {
    return channel.supervisorId === null ? null : { id: channel.supervisorId };
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: bilingual('承办单位（H18）。', 'Who runs it (H18).'),
  })
  operator(@Root() channel: ChannelRow): AgencyStub | null {
    return channel.operatorId === null ? null : { id: channel.operatorId };
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('为何不承担转载任务；承担时为空。', 'Why it owes no reposts; null when it owes them.'),
  })
  async noDutyReason(@Root() channel: ChannelRow, @Ctx() ctx: GraphContext): Promise<string | null> {
    const owner = channel.ownerId === null ? null : await ctx.loaders.owner.load(channel.ownerId);
    const profile = await ctx.loaders.currentProfile.load(defaultKey);
    const reason = profile && noDutyReasonOf(channel, owner, profile);
    return reason === null ? null : say(ctx.language, noDutyReasons[reason]);
  }
}
