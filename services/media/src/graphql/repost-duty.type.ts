import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CopyTimeBasis } from '../rules/copy-time.ts';
import { CalendarStatus, DutyKind, DutyState, RepostMode } from '../rules/duty.ts';

@Directive('@key(fields: "id")')
@ObjectType('RepostDuty', {
  description: bilingual(
    '转载任务：每个渠道对每次发布的每个事件各一项。',
    'What one channel owes for one event of one release.',
  ),
})
export class RepostDutyType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => DutyKind, { description: bilingual('种类。', 'What is owed.') })
  kind!: DutyKind;

  @Field(() => Int, { description: bilingual('应转载的版次。', 'The edition owed.') })
  edition!: number;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('目标时限；规则未设时为空。', 'The target; null where the rule sets none.'),
  })
  targetAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('最后时限；规则未设时为空。', 'The limit; null where the rule sets none.'),
  })
  dueAt!: Date | null;

  @Field(() => CalendarStatus, { description: bilingual('最后时限是否确定。', 'Whether the limit is final.') })
  calendarStatus!: CalendarStatus;

  @Field(() => DutyState, { description: bilingual('状态。', 'How far it is.') })
  state!: DutyState;

  @Field(() => Date, { nullable: true, description: bilingual('报告时间。', 'When the copy was claimed.') })
  claimedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('核验时间。', 'When the copy was verified.') })
  verifiedAt!: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('副本的网址。', 'The address of the copy.') })
  url!: string | null;

  @Field(() => RepostMode, { nullable: true, description: bilingual('转载方式。', 'How the copy was made.') })
  mode!: RepostMode | null;
}

@ObjectType('CopyTime', {
  description: bilingual('副本何时出现：有依据的区间。', 'When the copy appeared: an interval with a stated basis.'),
})
export class CopyTimeType {
  @Field(() => Date, { description: bilingual('所采用的时间。', 'The time that counts.') })
  at!: Date;

  @Field(() => CopyTimeBasis, { description: bilingual('依据。', 'How it is known.') })
  basis!: CopyTimeBasis;

  @Field(() => Date, { nullable: true, description: bilingual('页面自述的时间。', 'The time the page declares.') })
  declaredAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('最后一次未看到的时间。', 'The last look that saw nothing.'),
  })
  notSeenAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('首次看到的时间。', 'The first look that saw it.') })
  firstSeenAt!: Date | null;
}

export const RepostDutyConnection = connectionOf(() => RepostDutyType, 'RepostDuty');
