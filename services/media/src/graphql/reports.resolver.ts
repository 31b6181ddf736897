import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { acknowledgeReleases, type ReleasesAcknowledged } from '../commands/acknowledge-releases.ts';
import { reportReposts, type RepostsReported } from '../commands/report-reposts.ts';
import type { GraphContext } from './graph-context.ts';
import type { ChannelRow } from '../queries/channels.ts';
import type { DutyRow } from '../queries/duty-row.ts';
import { ChannelType } from './channel.type.ts';
import { RepostDutyType } from './repost-duty.type.ts';
import {
  AcknowledgeReleasesInput,
  AcknowledgeReleasesResult,
  ReleasesAcknowledgedType,
  ReportRepostsInput,
  ReportRepostsResult,
  RepostsReportedType,
} from './reports.type.ts';

@Resolver()
export class ReportsResolver {
  @Mutation(() => AcknowledgeReleasesResult, {
    description: bilingual(
      '确认渠道已收到某游标之前的发布。',
      'Records that channels received the log up to a cursor.',
    ),
  })
  async acknowledgeReleases(
    @Arg('input', () => AcknowledgeReleasesInput, { description: bilingual('内容。', 'What is acknowledged.') })
    input: AcknowledgeReleasesInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object> {
    return acknowledgeReleases(ctx, input);
  }

  @Mutation(() => ReportRepostsResult, {
    description: bilingual('报告转载；全部登记或全部不登记。', 'Reports copies, all or none.'),
  })
  async reportReposts(
    @Arg('input', () => ReportRepostsInput, { description: bilingual('报告。', 'The reports.') })
    input: ReportRepostsInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object> {
    return reportReposts(ctx, input);
  }
}

@Resolver(() => ReleasesAcknowledgedType)
export class ReleasesAcknowledgedResolver {
  @FieldResolver(() => [ChannelType], { description: bilingual('收到的渠道。', 'The channels that received.') })
  async channels(@Root() result: ReleasesAcknowledged, @Ctx() ctx: GraphContext): Promise<ChannelRow[]> {
    const channels = await Promise.all(result.channelIds.map((id) => ctx.loaders.channel.load(id)));
    return channels.filter((channel) => channel !== null);
  }
}

@Resolver(() => RepostsReportedType)
export class RepostsReportedResolver {
  @FieldResolver(() => [RepostDutyType], { description: bilingual('由此报告的任务。', 'The duties they answered.') })
  async duties(@Root() result: RepostsReported, @Ctx() ctx: GraphContext): Promise<DutyRow[]> {
    const duties = await Promise.all(result.dutyIds.map((id) => ctx.loaders.duty.load(id)));
    return duties.filter((duty) => duty !== null);
  }
}
