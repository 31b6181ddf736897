import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import type { ComplianceSummary } from '../queries/compliance-summary.ts';
import { releaseSpread } from '../queries/release-spread.ts';
import type { DutyRow } from '../queries/duty-row.ts';
import { ComplianceSummaryType } from './compliance.type.ts';
import { DutyFilterInput } from './filters.ts';
import { Platform } from '../rules/channel.ts';
import type { Rendition } from '../rules/renditions/rendition.ts';
import { RenditionType } from './rendition.type.ts';
import { ReleaseStub } from './release-duties.type.ts';
import { ReleaseSpreadType } from './release-spread.type.ts';
import { RepostDutyConnection } from './repost-duty.type.ts';

@Resolver(() => ReleaseStub)
export class ReleaseDutiesResolver {
  @FieldResolver(() => RepostDutyConnection, {
    nullable: true,
    description: bilingual('此发布引起的任务。', 'The duties this release caused.'),
  })
  async duties(
    @Root() release: ReleaseStub,
    @Arg('filter', () => DutyFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: DutyFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<DutyRow>> {
    const { first, after } = page;
    return ctx.loaders.dutiesOfRelease.load({ releaseId: release.id, page: { filter, first, after: after ?? null } });
  }

  @FieldResolver(() => ComplianceSummaryType, {
    nullable: true,
    description: bilingual('此发布的履行情况合计，对公众可见。', 'The sums of its duties, public.'),
  })
  async compliance(@Root() release: ReleaseStub, @Ctx() ctx: GraphContext): Promise<ComplianceSummary | null> {
    return (await ctx.loaders.compliance.load(release.id))?.summary ?? null;
  }

  @FieldResolver(() => ReleaseSpreadType, {
    nullable: true,
    description: bilingual('此发布如何传开；只计查看者可见的任务。', 'How it spreads, over the duties one sees.'),
  })
  spread(@Root() { id }: ReleaseStub, @Ctx() ctx: GraphContext) {
    return releaseSpread(ctx, id);
  }

  @FieldResolver(() => RenditionType, {
    nullable: true,
    description: bilingual(
      '在某平台上发布所用的形式；已撤回或文本不公开时为空。',
      'The form a platform takes; null when it was withdrawn or its text is not public.',
    ),
  })
  async rendition(
    @Root() release: ReleaseStub,
    @Arg('platform', () => Platform, { description: bilingual('平台。', 'The platform.') }) platform: Platform,
    @Ctx() ctx: GraphContext,
  ): Promise<Rendition | null> {
    return ctx.loaders.rendition.load({ releaseId: release.id, platform });
  }
}
