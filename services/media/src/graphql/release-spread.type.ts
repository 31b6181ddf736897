import { bilingual } from '@dibao/shared/bilingual';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType()
abstract class SpreadCountsType {
  @Field(() => Int, { description: bilingual('已确认收到。', 'How many acknowledged it.') })
  acknowledged!: number;

  @Field(() => Int, { description: bilingual('已报告转载。', 'How many reported a copy.') })
  reported!: number;

  @Field(() => Int, { description: bilingual('已看到副本。', 'Of how many a copy was seen.') })
  seen!: number;

  @Field(() => Int, { description: bilingual('已核验相符。', 'How many copies were found right.') })
  verified!: number;
}

@ObjectType('SpreadStep', {
  description: bilingual(
    '首日内有变化的每十分钟结束时的累计。',
    'The counts at the end of ten minutes of the first day in which one of them changed.',
  ),
})
export class SpreadStepType extends SpreadCountsType {
  @Field(() => Date, { description: bilingual('截至此时。', 'Up to this moment.') })
  until!: Date;
}

@ObjectType('ReleaseSpread', {
  description: bilingual(
    '一次发布如何传开：转载与更换任务中，曾到过各步的有多少；只计查看者可见的任务。',
    'How a release spreads: how many of its duties to post or replace a copy ever got how far; of the duties one sees.',
  ),
})
export class ReleaseSpreadType extends SpreadCountsType {
  @Field(() => Int, { description: bilingual('应办。', 'How many owe it.') })
  obliged!: number;

  @Field(() => [SpreadStepType], { description: bilingual('首日的进展，先后为序。', 'The first day, in order.') })
  steps!: SpreadStepType[];
}
