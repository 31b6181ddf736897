import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { DifferenceReason } from '../../rules/bulletins/difference.ts';
import { DutyState } from '../../rules/duty.ts';
import { Timeliness } from '../../rules/timeliness.ts';

@ObjectType('CountedFacts', { description: bilingual('一项任务计入通报的事实。', 'What of a duty counts.') })
export class CountedFactsType {
  @Field(() => DutyState, { description: bilingual('状态。', 'Its state.') })
  state!: DutyState;

  @Field(() => Timeliness, { description: bilingual('及时性。', 'Its timeliness.') })
  timeliness!: Timeliness;

  @Field(() => Date, { nullable: true, description: bilingual('最后时限。', 'Its limit.') })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('转载时间。', 'When the copy appeared.') })
  copyAt!: Date | null;
}

@ObjectType('DecisionBehind', { description: bilingual('差异背后的决定。', 'A decision behind a difference.') })
export class DecisionBehindType {
  @Field(() => DifferenceReason, { description: bilingual('什么决定。', 'What was decided.') })
  kind!: DifferenceReason;

  @Field(() => Date, { description: bilingual('时间。', 'When.') })
  at!: Date;

  @Field(() => String, { description: bilingual('决定者。', 'Who.') })
  by!: string;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  text!: string;
}

@ObjectType('BulletinDifference', {
  description: bilingual(
    '现状与通报不一致的一项任务，附全部原因。',
    'A duty that counts otherwise now, with every reason.',
  ),
})
export class BulletinDifferenceType {
  @Field(() => ID, { description: bilingual('任务。', 'The duty.') })
  dutyId!: string;

  @Field(() => CountedFactsType, {
    nullable: true,
    description: bilingual('冻结时；为空即当时不在范围。', 'At the freeze; null: it was not in the scope.'),
  })
  then!: CountedFactsType | null;

  @Field(() => CountedFactsType, {
    nullable: true,
    description: bilingual('现在；为空即已不在范围。', 'Now; null: it is not in the scope.'),
  })
  now!: CountedFactsType | null;

  @Field(() => [DifferenceReason], {
    description: bilingual('原因，决定性的在前。', 'The reasons, the decisive one first.'),
  })
  reasons!: DifferenceReason[];

  @Field(() => [DecisionBehindType], { description: bilingual('所据决定。', 'The decisions behind it.') })
  decisions!: DecisionBehindType[];
}

@ObjectType('DifferenceCount', {
  description: bilingual('因某原因而不一致的任务数。', 'Duties that count otherwise for one reason.'),
})
export class DifferenceCountType {
  @Field(() => DifferenceReason, { description: bilingual('决定性的原因。', 'The decisive reason.') })
  reason!: DifferenceReason;

  @Field(() => Int, { description: bilingual('任务数。', 'How many.') })
  duties!: number;
}

export const BulletinDifferenceConnection = connectionOf(() => BulletinDifferenceType, 'BulletinDifference');
