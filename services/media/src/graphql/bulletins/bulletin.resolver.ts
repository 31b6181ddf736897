import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { type BulletinRow, numberOf } from '../../queries/bulletins/bulletin-row.ts';
import { type BulletinStepRow, stepsOfBulletin } from '../../queries/bulletins/bulletin-steps.ts';
import { isOfOffice } from '../../queries/bulletins/bulletins.ts';
import { currentFigures } from '../../queries/bulletins/current-figures.ts';
import { differenceCounts, differencePage } from '../../queries/bulletins/difference-page.ts';
import type { BulletinDifference } from '../../queries/bulletins/differences.ts';
import type { ChannelRow } from '../../queries/channels.ts';
import type { ComplianceSummary } from '../../queries/compliance-summary.ts';
import { ChannelType } from '../channel.type.ts';
import { ComplianceSummaryType } from '../compliance.type.ts';
import type { GraphContext } from '../graph-context.ts';
import { BulletinFiguresType, BulletinStepType, BulletinType } from './bulletin.type.ts';
import { BulletinDifferenceConnection, BulletinDifferenceType, DifferenceCountType } from './difference.type.ts';

@Resolver(() => BulletinType)
export class BulletinResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('期号，例如 2026年第3期。', 'Its number, such as 2026年第3期.'),
  })
  number(@Root() bulletin: BulletinRow): string | null {
    return numberOf(bulletin);
  }

  @FieldResolver(() => BulletinFiguresType, {
    description: bilingual('冻结的数字与名单。', 'The frozen figures and lists.'),
  })
  figures(@Root() bulletin: BulletinRow): object {
    return bulletin.snapshot;
  }

  @FieldResolver(() => String, {
    description: bilingual(
      '冻结数字的规范 JSON（RFC 8785），checksum 即其 SHA-256。',
      'The frozen figures as canonical JSON (RFC 8785).',
    ),
  })
  snapshot(@Root() bulletin: BulletinRow): string {
    return bulletin.snapshotText;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('起草者；只对本机关显示。', 'Who drafted it; for its office.'),
  })
  draftedBy(@Root() bulletin: BulletinRow, @Ctx() ctx: GraphContext): string | null {
    return isOfOffice(ctx.viewer, bulletin) ? bulletin.draftedBy : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('签发者；只对本机关显示。', 'Who signed it; for its office.'),
  })
  signedBy(@Root() bulletin: BulletinRow, @Ctx() ctx: GraphContext): string | null {
    return isOfOffice(ctx.viewer, bulletin) ? bulletin.signedBy : null;
  }

  @FieldResolver(() => [BulletinStepType], {
    description: bilingual('办理过程；只对本机关显示。', 'Everything done with it; for its office.'),
  })
  async steps(@Root() bulletin: BulletinRow, @Ctx() ctx: GraphContext): Promise<BulletinStepRow[]> {
    return stepsOfBulletin(ctx, bulletin);
  }

  @FieldResolver(() => ComplianceSummaryType, {
    nullable: true,
    description: bilingual(
      '同一范围与时段现在的数字；供监测者和评估者。',
      'The same scope and period now; for monitors and assessors.',
    ),
  })
  async current(@Root() bulletin: BulletinRow, @Ctx() ctx: GraphContext): Promise<ComplianceSummary> {
    return currentFigures(ctx, bulletin);
  }

  @FieldResolver(() => [DifferenceCountType], {
    nullable: true,
    description: bilingual(
      '不一致的任务数，按决定性的原因；供监测者和评估者。',
      'Duties that count otherwise, by the decisive reason; for monitors and assessors.',
    ),
  })
  async differenceCounts(@Root() bulletin: BulletinRow, @Ctx() ctx: GraphContext): Promise<object[]> {
    return differenceCounts(ctx, bulletin);
  }

  @FieldResolver(() => BulletinDifferenceConnection, {
    nullable: true,
    description: bilingual(
      '逐项不一致及其原因；供监测者和评估者。',
      'Each duty that counts otherwise and why; for monitors and assessors.',
    ),
  })
  async differences(
    @Root() bulletin: BulletinRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<BulletinDifference>> {
    return differencePage(ctx, bulletin, page);
  }
}

@Resolver(() => BulletinDifferenceType)
export class BulletinDifferenceResolver {
  @FieldResolver(() => ChannelType, { nullable: true, description: bilingual('所涉渠道。', 'Its channel.') })
  async channel(@Root() difference: BulletinDifference, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(difference.channelId);
  }
}
