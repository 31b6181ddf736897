import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import { type ChannelRow, channels } from '../queries/channels.ts';
import { MediaAccountConnection, MediaAccountType, SiteConnection, SiteType } from './channel.type.ts';
import { ChannelFilterInput } from './filters.ts';

@Resolver()
export class ChannelsResolver {
  @Query(() => SiteConnection, { description: bilingual('登记的网站。', 'The sites registered.') })
  async sites(
    @Arg('filter', () => ChannelFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: ChannelFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<ChannelRow>> {
    return channels(ctx, 'SITE', { ...page, filter });
  }

  @Query(() => SiteType, { nullable: true, description: bilingual('一个网站。', 'One site.') })
  async site(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<ChannelRow | null> {
    return loadSite(id, ctx);
  }

  @Query(() => MediaAccountConnection, { description: bilingual('登记的新媒体账号。', 'The accounts registered.') })
  async mediaAccounts(
    @Arg('filter', () => ChannelFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: ChannelFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<ChannelRow>> {
    return channels(ctx, 'ACCOUNT', { ...page, filter });
  }

  @Query(() => MediaAccountType, { nullable: true, description: bilingual('一个新媒体账号。', 'One account.') })
  async mediaAccount(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<ChannelRow | null> {
    return loadAccount(id, ctx);
  }
}

/** A site by id; null for an id of anything else. */
export async function loadSite(id: string, ctx: GraphContext): Promise<ChannelRow | null> {
  const channel = await ctx.loaders.channel.load(id);
  return channel?.platform === 'WEBSITE' ? channel : null;
}

/** An account by id; null for an id of anything else. */
export async function loadAccount(id: string, ctx: GraphContext): Promise<ChannelRow | null> {
  const channel = await ctx.loaders.channel.load(id);
  return channel === null || channel.platform === 'WEBSITE' ? null : channel;
}
