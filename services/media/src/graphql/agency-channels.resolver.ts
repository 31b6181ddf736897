import { bilingual } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import type { ChannelRow } from '../queries/channels.ts';
import { AgencyStub } from './agency-channels.type.ts';
import { ChannelType } from './channel.type.ts';

@Resolver(() => AgencyStub)
export class AgencyChannelsResolver {
  @FieldResolver(() => [ChannelType], {
    nullable: true,
    description: bilingual('该机关主办的网站和账号。', 'The sites and accounts it owns.'),
  })
  async channels(@Root() agency: AgencyStub, @Ctx() ctx: GraphContext): Promise<ChannelRow[]> {
    return ctx.loaders.channelsOfAgency.load(agency.id);
  }
}
