import { bilingual } from '@dibao/shared/bilingual';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType('ComplianceSummary', {
  description: bilingual(
    '履行情况合计：obliged = open + claimed + partial + different + gone + notSeen + verified + exempt；overdue 含于前六项；withinTarget + withinLimit + late = verified；已取消的不计。',
    'Sums of duties: obliged = open + claimed + partial + different + gone + notSeen + verified + exempt; overdue is a part of the first six; withinTarget + withinLimit + late = verified; cancelled duties count nowhere.',
  ),
})
export class ComplianceSummaryType {
  @Field(() => Int, { description: bilingual('应办。', 'Owed.') })
  obliged!: number;

  @Field(() => Int, { description: bilingual('待办。', 'Nothing is reported yet.') })
  open!: number;

  @Field(() => Int, { description: bilingual('已报告。', 'Claimed.') })
  claimed!: number;

  @Field(() => Int, { description: bilingual('不完整。', 'Partial.') })
  partial!: number;

  @Field(() => Int, { description: bilingual('不一致。', 'Different.') })
  different!: number;

  @Field(() => Int, { description: bilingual('已消失。', 'Gone.') })
  gone!: number;

  @Field(() => Int, { description: bilingual('未能核验。', 'The hub could not look.') })
  notSeen!: number;

  @Field(() => Int, { description: bilingual('已核验。', 'Verified.') })
  verified!: number;

  @Field(() => Int, { description: bilingual('已豁免。', 'Exempt.') })
  exempt!: number;

  @Field(() => Int, { description: bilingual('逾期未办结。', 'Open past the limit.') })
  overdue!: number;

  @Field(() => Int, { description: bilingual('目标时限内办结。', 'Verified within the target.') })
  withinTarget!: number;

  @Field(() => Int, { description: bilingual('最后时限内办结。', 'Verified past the target, within the limit.') })
  withinLimit!: number;

  @Field(() => Int, { description: bilingual('逾期办结。', 'Verified past the limit.') })
  late!: number;
}

@ObjectType('ComplianceRow', { description: bilingual('一组任务的履行情况。', 'The sums of one group of duties.') })
export class ComplianceRowType {
  @Field(() => String, {
    description: bilingual(
      '分组的键：区划代码、系统、编号或日期。',
      'The key of the group: a code, a system, an id or a day.',
    ),
  })
  key!: string;

  @Field(() => String, { description: bilingual('分组的名称。', 'The name of the group.') })
  label!: string;

  @Field(() => ComplianceSummaryType, { description: bilingual('合计。', 'The sums.') })
  summary!: ComplianceSummaryType;

  @Field(() => Float, {
    nullable: true,
    description: bilingual(
      '从起算到副本出现的中位秒数；尚未核验的以报告时间计，无副本时为空。两万项以内的时段精确，更多时误差不超过 5%。',
      'The median of seconds from the start of the clock to the copy, or to its claim while nobody has looked; null without copies. Exact in a period of up to 20,000 duties, within 5 % in a larger one.',
    ),
  })
  medianDelaySeconds!: number | null;
}
