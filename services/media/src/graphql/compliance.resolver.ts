import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import { compliance, type ComplianceRow } from '../queries/compliance.ts';
import { complianceOfRegion, type RegionCompliance } from '../queries/compliance-of-region.ts';
import { ComplianceGrouping } from '../rules/compliance-grouping.ts';
import { ComplianceRowType } from './compliance.type.ts';
import { RegionComplianceType } from './region-compliance.type.ts';

@Resolver()
export class ComplianceResolver {
  @Query(() => [ComplianceRowType], {
    description: bilingual(
      '分组统计可见任务的履行情况；超过 5000 组时答 LIMIT_EXCEEDED，请缩小范围。',
      'Sums over the duties the viewer may see; more than 5,000 groups are refused with LIMIT_EXCEEDED, to be narrowed.',
    ),
  })
  async compliance(
    @Arg('groupBy', () => ComplianceGrouping, { description: bilingual('分组方式。', 'By what to group.') })
    groupBy: ComplianceGrouping,
    @Arg('from', () => Date, { description: bilingual('起算时间不早于。', 'Clocks that started at or after.') })
    from: Date,
    @Arg('to', () => Date, { description: bilingual('起算时间早于。', 'Clocks that started before.') })
    to: Date,
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
    })
    divisionCode: string | null,
    @Arg('system', () => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
    system: string | null,
    @Ctx() ctx: GraphContext,
  ): Promise<ComplianceRow[]> {
    return compliance(ctx, { groupBy, from, to, divisionCode, system });
  }

  @Query(() => RegionComplianceType, {
    description: bilingual(
      '一个地区的履行情况：其政府和直接下级各地区（含其以下各级）各有多少。',
      'The sums of a region: of its government, and of each region directly below with everything below that.',
    ),
  })
  async complianceOfRegion(
    @Arg('from', () => Date, { description: bilingual('起算时间不早于。', 'Clocks that started at or after.') })
    from: Date,
    @Arg('to', () => Date, { description: bilingual('起算时间早于。', 'Clocks that started before.') })
    to: Date,
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: bilingual(
        '哪个地区；不填时为本单位所监测的地区。',
        'Of which region; when left out, of that which one monitors.',
      ),
    })
    divisionCode: string | null,
    @Arg('system', () => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
    system: string | null,
    @Ctx() ctx: GraphContext,
  ): Promise<RegionCompliance> {
    return complianceOfRegion(ctx, { from, to, divisionCode, system });
  }
}
