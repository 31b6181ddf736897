import { bilingual, say } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { ChannelAlias } from '../../queries/accounts/channel-aliases.ts';
import type { FilingRow } from '../../queries/accounts/filings.ts';
import type { ChannelRow } from '../../queries/channels.ts';
import { isSleeping, sleepsAfterDays } from '../../rules/accounts/channel-life.ts';
import { MediaAccountType, SiteType } from '../channel.type.ts';
import type { GraphContext } from '../graph-context.ts';
import { AccountIssueType, FormerAddressType } from './coverage.type.ts';
import { FilingType } from './filing.type.ts';

@Resolver(() => MediaAccountType)
export class AccountFactsResolver {
  @FieldResolver(() => FilingType, {
    nullable: true,
    description: bilingual(
      '开设的报备；未经报备时为空（E08）。',
      'The filing of its opening; null when there was none (E08).',
    ),
  })
  async filing(@Root() account: ChannelRow, @Ctx() ctx: GraphContext): Promise<FilingRow | null> {
    return ctx.loaders.openingFiling.load(account.id);
  }

  @FieldResolver(() => [AccountIssueType], {
    description: bilingual(
      '不合规范之处：名称、认证、层级、报备（E05、E06、E09）。',
      'What is wrong with its name, certification, level or filing (E05, E06, E09).',
    ),
  })
  async issues(@Root() account: ChannelRow, @Ctx() ctx: GraphContext): Promise<AccountIssueType[]> {
    const issues = await ctx.loaders.accountIssues.load(account);
    return issues.map(({ path, text, clause = 'E08' }) => ({ path, message: say(ctx.language, text), clause }));
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: bilingual('本中枢所知的最近一次发布。', 'Its last post the hub knows of.'),
  })
  async lastPostAt(@Root() account: ChannelRow, @Ctx() ctx: GraphContext): Promise<Date | null> {
    return (await ctx.loaders.lastPost.load(account.id))?.at ?? null;
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: bilingual(
      '是否“睡眠”：在用而多日没有发布（E14）；不知其发布时为空。',
      'Whether it sleeps: in use, and without a post for days (E14); null when no post of it is known.',
    ),
  })
  async isSleeping(
    @Root() account: ChannelRow,
    @Arg('afterDays', () => Int, {
      defaultValue: sleepsAfterDays,
      description: bilingual('多少天没有发布即为睡眠。', 'After how many days without a post.'),
    })
    afterDays: number,
    @Ctx() ctx: GraphContext,
  ): Promise<boolean | null> {
    if (account.status !== 'ACTIVE') return null;
    const last = await ctx.loaders.lastPost.load(account.id);
    return isSleeping(last?.at ?? null, ctx.clock.now(), afterDays);
  }
}

@Resolver(() => SiteType)
export class SiteFactsResolver {
  @FieldResolver(() => [FormerAddressType], {
    description: bilingual('用过的网址，最近的在前（H19）。', 'Addresses it had, the last first (H19).'),
  })
  async formerAddresses(@Root() site: ChannelRow, @Ctx() ctx: GraphContext): Promise<ChannelAlias[]> {
    return ctx.loaders.aliases.load(site.id);
  }
}
