import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { CursorScalar } from '@dibao/shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { DutyKind, DutyState } from '../rules/duty.ts';
import { DutyChange } from '../rules/duty-change.ts';

@ObjectType('DutyEvent', {
  description: bilingual(
    '任务日志的一条：一项任务的一次变化，或同一事由一并造成的许多任务的变化。',
    'An entry of the log of duties: what happened to one duty, or to many at once by one cause.',
  ),
})
export class DutyEventType {
  @Field(() => CursorScalar, { description: bilingual('此条的游标。', 'The cursor of this entry.') })
  cursor!: string;

  @Field(() => Int, {
    description: bilingual('在日志中的位置，从 1 起不间断。', 'Its place in the log: from 1, without gaps.'),
  })
  position!: number;

  @Field(() => Date, { description: bilingual('发生的时间。', 'When it happened.') })
  at!: Date;

  @Field(() => DutyChange, { description: bilingual('发生了什么。', 'What happened.') })
  change!: DutyChange;

  @Field(() => DutyKind, { description: bilingual('任务的种类。', 'What kind of duty.') })
  kind!: DutyKind;

  @Field(() => DutyState, {
    nullable: true,
    description: bilingual('此前的状态；新建时为空。', 'The state before; null of what was created.'),
  })
  stateBefore!: DutyState | null;

  @Field(() => DutyState, { nullable: true, description: bilingual('此后的状态。', 'The state after.') })
  stateAfter!: DutyState | null;

  @Field(() => Int, {
    description: bilingual(
      '涉及的任务数，只计可见且符合筛选的。',
      'How many duties: those the viewer may see and the filter lets through.',
    ),
  })
  count!: number;
}

export const DutyEventConnection = connectionOf(() => DutyEventType, 'DutyEvent');

@ObjectType('DutyLog', { description: bilingual('任务日志的现状。', 'The state of the log of duties.') })
export class DutyLogType {
  @Field(() => String, { description: bilingual('纪元；恢复备份后更换。', 'Its epoch; a restore begins another.') })
  epoch!: string;

  @Field(() => CursorScalar, { description: bilingual('代表全部的保留游标。', 'The reserved cursor for everything.') })
  earliest!: string;

  @Field(() => CursorScalar, { description: bilingual('最新位置的游标。', 'The cursor of the newest position.') })
  head!: string;
}
