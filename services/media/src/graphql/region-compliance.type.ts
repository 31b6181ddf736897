import { AdministrativeLevel } from '@dibao/shared/agency';
import { bilingual } from '@dibao/shared/bilingual';
import { Field, Float, ObjectType } from 'type-graphql';
import { ComplianceSummaryType } from './compliance.type.ts';

@ObjectType('Region', { description: bilingual('一个地区。', 'A region.') })
export class RegionType {
  @Field(() => String, { description: bilingual('区划代码；国家级为空串。', 'Division code; empty for the State.') })
  code!: string;

  @Field(() => String, { description: bilingual('政府名称。', 'The name of its government.') })
  name!: string;

  @Field(() => AdministrativeLevel, {
    nullable: true,
    description: bilingual('层级；未登记政府时为空。', 'Its level; null where no government is registered.'),
  })
  level!: AdministrativeLevel | null;
}

@ObjectType('RegionRow', { description: bilingual('一个下级地区的履行情况。', 'The sums of one region below.') })
export class RegionRowType {
  @Field(() => RegionType, { description: bilingual('地区。', 'The region.') })
  region!: RegionType;

  @Field(() => Boolean, {
    description: bilingual('其下还有地区有任务。', 'Regions below it have duties of their own.'),
  })
  isDivided!: boolean;

  @Field(() => ComplianceSummaryType, {
    description: bilingual('合计，含其以下各级。', 'The sums, with all below it.'),
  })
  summary!: ComplianceSummaryType;

  @Field(() => Float, {
    nullable: true,
    description: bilingual(
      '中位秒数；含其以下地区时为空，因中位数不能相加。',
      'The median of seconds; null with regions below it, since medians do not add up.',
    ),
  })
  medianDelaySeconds!: number | null;
}

@ObjectType('RegionCompliance', { description: bilingual('一个地区的履行情况。', 'The sums of a region.') })
export class RegionComplianceType {
  @Field(() => RegionType, {
    nullable: true,
    description: bilingual(
      '地区；各地区之上没有共同的政府时为空。',
      'The region; null where no government is above all.',
    ),
  })
  region!: RegionType | null;

  @Field(() => [RegionType], {
    description: bilingual(
      '所监测范围内的上级地区，由上到下。',
      'The regions above it that one monitors, from the top.',
    ),
  })
  above!: readonly RegionType[];

  @Field(() => ComplianceSummaryType, { description: bilingual('合计。', 'The sums.') })
  summary!: ComplianceSummaryType;

  @Field(() => [RegionRowType], {
    description: bilingual('直接下级各地区，及其政府自身。', 'Each region directly below, and what is its own.'),
  })
  below!: readonly RegionRowType[];
}
