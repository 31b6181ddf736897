import { bilingual, say } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import type { Evidence } from '../entities/evidence.entity.ts';
import type { ChannelRow } from '../queries/channels.ts';
import type { DutyRow } from '../queries/duty-row.ts';
import { type CopyTime, copyTimeOf } from '../rules/copy-time.ts';
import { sayWhyOf } from '../rules/duty-why.ts';
import { expectedColumn } from '../rules/release-column.ts';
import { AgencyStub } from './agency-channels.type.ts';
import { namedUnits } from './named-units.ts';
import { Timeliness, timelinessOf } from '../rules/timeliness.ts';
import { ChannelType } from './channel.type.ts';
import { ReleaseStub } from './release-duties.type.ts';
import { CopyTimeType, RepostDutyType } from './repost-duty.type.ts';
import { EvidenceType } from './verification/evidence.type.ts';

@Resolver(() => RepostDutyType)
export class RepostDutyResolver {
  @FieldResolver(() => ReleaseStub, {
    nullable: true,
    description: bilingual('所涉的发布。', 'The release it is about.'),
  })
  release(@Root() duty: DutyRow): ReleaseStub {
    return { id: duty.releaseId };
  }

  @FieldResolver(() => ChannelType, { description: bilingual('承担的渠道。', 'The channel that owes it.') })
  async channel(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(duty.channelId);
  }

  @FieldResolver(() => String, {
    description: bilingual(
      '为何有此任务，附条款；已取消的说明为何取消。',
      'Why it exists, with the clause; of a cancelled one also why it was cancelled.',
    ),
  })
  async why(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<string> {
    return say(ctx.language, sayWhyOf(duty, await namedUnits(ctx, duty.onBehalf)));
  }

  @FieldResolver(() => [AgencyStub], {
    description: bilingual(
      '由本门户代为承担的、没有自己渠道的单位，至多 100 个（E07）。',
      'The units without a channel for which this portal owes it, 100 at most (E07).',
    ),
  })
  onBehalfOf(@Root() duty: DutyRow): AgencyStub[] {
    return duty.onBehalf.slice(0, 100).map((id) => ({ id }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual(
      '副本应在的栏目，如中国政务；规则方案未要求时为空（A08）。',
      'The column the copy belongs in; null where the rule profile names none (A08).',
    ),
  })
  async column(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<string | null> {
    const { profile, originGovernment, channel, owner } = ctx.loaders;
    const [rules, government, at] = await Promise.all([
      profile.load(duty.profileId),
      originGovernment.load(duty.releaseId),
      channel.load(duty.channelId),
    ]);
    if (rules === null || government === null || at === null) return null;
    const of = { platform: at.platform, owner: at.ownerId === null ? null : await owner.load(at.ownerId) };
    return expectedColumn(rules.rules.columns.value, government, of);
  }

  @FieldResolver(() => Timeliness, { description: bilingual('是否及时。', 'Whether it keeps its clocks.') })
  timeliness(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Timeliness {
    return timelinessOf(duty, ctx.clock.now());
  }

  @FieldResolver(() => CopyTimeType, {
    nullable: true,
    description: bilingual('副本何时出现。', 'When the copy appeared.'),
  })
  copyTime(@Root() duty: DutyRow): CopyTime | null {
    const { declaredAt, notSeenAt, firstSeenAt, manualAt } = duty;
    return copyTimeOf({ declaredAt, notSeenAt, firstSeenAt, manualAt });
  }

  @FieldResolver(() => Date, {
    nullable: true,
    description: bilingual('渠道确认收到此事件的时间。', 'When the channel acknowledged the event behind it.'),
  })
  async acknowledgedAt(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<Date | null> {
    return (await ctx.loaders.acknowledgedAt.load(duty.id))?.at ?? null;
  }

  @FieldResolver(() => [EvidenceType], { description: bilingual('证据，按时间先后。', 'The evidence, oldest first.') })
  async evidence(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<Evidence[]> {
    return ctx.loaders.evidence.load(duty.id);
  }
}
