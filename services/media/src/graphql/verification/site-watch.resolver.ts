import { bilingual, say } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { inspectSites } from '../../commands/verification/inspect-sites.ts';
import { registerColumn } from '../../commands/verification/register-column.ts';
import type { Evidence } from '../../entities/evidence.entity.ts';
import type { ChannelRow } from '../../queries/channels.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import type { TicketRow } from '../../queries/tickets/ticket-row.ts';
import { type AlarmRow, alarms } from '../../queries/verification/alarms.ts';
import { type FindingRow, findings } from '../../queries/verification/findings.ts';
import type { InspectionRow, SiteColumnRow } from '../../queries/verification/site-columns.ts';
import { sayFinding } from '../../rules/verification/say-finding.ts';
import { ChannelType, SiteType } from '../channel.type.ts';
import type { GraphContext } from '../graph-context.ts';
import { RepostDutyType } from '../repost-duty.type.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { EvidenceType } from './evidence.type.ts';
import {
  CopyAlarmConnection,
  CopyAlarmFilterInput,
  CopyAlarmType,
  FindingConnection,
  FindingFilterInput,
  FindingType,
  RegisterColumnInput,
  RegisterColumnResult,
  SiteColumnType,
  SiteInspectionType,
  SitesInspectedType,
} from './site-watch.type.ts';

@Resolver()
export class SiteWatchResolver {
  @Query(() => CopyAlarmConnection, {
    description: bilingual('可见副本的告警，新的在前。', 'Alarms about copies the viewer may see, newest first.'),
  })
  async alarms(
    @Arg('filter', () => CopyAlarmFilterInput, {
      nullable: true,
      description: bilingual('筛选。', 'Narrows the list.'),
    })
    filter: CopyAlarmFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<AlarmRow>> {
    return alarms(ctx, { ...page, filter });
  }

  @Query(() => FindingConnection, {
    description: bilingual(
      '可见网站的巡检发现，新的在前。',
      'What inspections found on sites the viewer may see, newest first.',
    ),
  })
  async findings(
    @Arg('filter', () => FindingFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: FindingFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<FindingRow>> {
    return findings(ctx, { ...page, filter });
  }

  @Mutation(() => RegisterColumnResult, {
    description: bilingual(
      '登记网站专栏的网址，由网站自己或其监测者。',
      'Registers a column, by the site itself or who watches it.',
    ),
  })
  async registerColumn(
    @Arg('input', () => RegisterColumnInput, { description: bilingual('内容。', 'What is registered.') })
    input: RegisterColumnInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    const result = await registerColumn(ctx, input);
    return 'columnId' in result ? ctx.loaders.siteColumn.load(result.columnId) : result;
  }

  @Mutation(() => SitesInspectedType, {
    description: bilingual('立即巡检所监测的网站。', 'Has the sites one watches over inspected now.'),
  })
  async inspectSites(
    @Arg('channelId', () => ID, { nullable: true, description: bilingual('只巡检此网站。', 'This site alone.') })
    channelId: string | null,
    @Ctx() ctx: GraphContext,
  ): Promise<SitesInspectedType> {
    return inspectSites(ctx, { channelId });
  }
}

@Resolver(() => SiteType)
export class SiteWatchedResolver {
  @FieldResolver(() => [SiteColumnType], {
    description: bilingual('登记或发现的专栏。', 'Its columns that are known.'),
  })
  async columns(@Root() site: ChannelRow, @Ctx() ctx: GraphContext): Promise<SiteColumnRow[]> {
    return ctx.loaders.columnsOfSite.load(site.id);
  }

  @FieldResolver(() => SiteInspectionType, {
    nullable: true,
    description: bilingual('最近一次巡检。', 'Its last inspection.'),
  })
  async inspection(@Root() site: ChannelRow, @Ctx() ctx: GraphContext): Promise<InspectionRow | null> {
    return ctx.loaders.inspection.load(site.id);
  }
}

const failureText = bilingual('最近一次为何未能读取。', 'Why it could not be read the last time.');

@Resolver(() => SiteColumnType)
export class SiteColumnResolver {
  @FieldResolver(() => String, { nullable: true, description: failureText })
  failure(@Root() { failure }: SiteColumnRow, @Ctx() ctx: GraphContext): string | null {
    return failure && say(ctx.language, failure);
  }
}

@Resolver(() => SiteInspectionType)
export class SiteInspectionResolver {
  @FieldResolver(() => String, { nullable: true, description: failureText })
  failure(@Root() { failure }: InspectionRow, @Ctx() ctx: GraphContext): string | null {
    return failure && say(ctx.language, failure);
  }
}

@Resolver(() => FindingType)
export class FindingResolver {
  @FieldResolver(() => ChannelType, { nullable: true, description: bilingual('网站。', 'The site.') })
  async channel(@Root() finding: FindingRow, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(finding.channelId);
  }

  @FieldResolver(() => String, { description: bilingual('问题与要求。', 'What is wrong and what to do, in words.') })
  text(@Root() finding: FindingRow, @Ctx() ctx: GraphContext): string {
    return say(ctx.language, sayFinding(finding));
  }

  @FieldResolver(() => TicketType, {
    nullable: true,
    description: bilingual('由此下达的整改单。', 'The ticket it led to.'),
  })
  async ticket(@Root() finding: FindingRow, @Ctx() ctx: GraphContext): Promise<TicketRow | null> {
    return finding.ticketId === null ? null : ctx.loaders.ticket.load(finding.ticketId);
  }
}

@Resolver(() => CopyAlarmType)
export class CopyAlarmResolver {
  @FieldResolver(() => RepostDutyType, {
    nullable: true,
    description: bilingual('所涉任务。', 'The duty of the copy.'),
  })
  async duty(@Root() alarm: AlarmRow, @Ctx() ctx: GraphContext): Promise<DutyRow | null> {
    return ctx.loaders.duty.load(alarm.dutyId);
  }

  @FieldResolver(() => EvidenceType, {
    nullable: true,
    description: bilingual('引发告警的查看。', 'The look that raised it.'),
  })
  async evidence(@Root() alarm: AlarmRow, @Ctx() ctx: GraphContext): Promise<Evidence | null> {
    const all = await ctx.loaders.evidence.load(alarm.dutyId);
    return all.find(({ id }) => id === alarm.evidenceId) ?? null;
  }
}
