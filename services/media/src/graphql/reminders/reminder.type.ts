import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, ObjectType } from 'type-graphql';
import { MessageWay } from '../../rules/contact.ts';
import { ReminderTopic } from '../../rules/reminders/reminder.ts';
import { RungEnum } from '../../rules/reminders/reminder.ts';

@ObjectType('Reminder', {
  description: bilingual('对一项任务的一次提醒。', 'One time somebody was reminded of a duty.'),
})
export class ReminderType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => ReminderTopic, { description: bilingual('因何提醒。', 'What it speaks of.') })
  topic!: ReminderTopic;

  @Field(() => Date, { description: bilingual('所指的时刻。', 'The moment it speaks of.') })
  clockAt!: Date;

  @Field(() => String, { nullable: true, description: bilingual('督办的话。', 'What a monitor said.') })
  text!: string | null;

  @Field(() => Date, { description: bilingual('提醒的时间。', 'When it came to be.') })
  createdAt!: Date;

  @Field(() => RungEnum, {
    nullable: true,
    description: bilingual('已通知到哪一级。', 'How far up somebody was told.'),
  })
  rung!: RungEnum | null;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('若无人确认，何时通知上一级。', 'When the next one up is told if nobody confirms.'),
  })
  nextAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('确认的时间。', 'When somebody confirmed.') })
  confirmedAt!: Date | null;

  @Field(() => MessageWay, {
    nullable: true,
    description: bilingual('经由哪个途径确认。', 'By the message of which way.'),
  })
  confirmedBy!: MessageWay | null;
}
