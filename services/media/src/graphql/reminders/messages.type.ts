import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { ValidationFailure } from '@dibao/shared/failures';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { RemindDuties } from '../../commands/reminders/remind-duties.ts';
import type { SendTestMessage } from '../../commands/reminders/send-test-message.ts';
import type { MessageFilter } from '../../queries/reminders/messages.ts';
import { MessageWay } from '../../rules/contact.ts';
import { MessageKind, MessageState } from '../../rules/reminders/message.ts';
import { DutyFilterInput } from '../filters.ts';
import { idempotencyKey } from '../idempotency-key.ts';

@ObjectType('Message', {
  description: bilingual('发出或待发的一条消息，永久保存。', 'A message that went out or waits, kept for ever.'),
})
export class MessageType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => MessageKind, { description: bilingual('种类。', 'What it is.') })
  kind!: MessageKind;

  @Field(() => String, {
    description: bilingual('收件人；无人可通知时为空文本。', 'To whom; empty where nobody was found.'),
  })
  recipient!: string;

  @Field(() => MessageWay, { nullable: true, description: bilingual('途径。', 'By which way.') })
  way!: MessageWay | null;

  @Field(() => String, { nullable: true, description: bilingual('遮蔽后的地址。', 'The address, masked.') })
  address!: string | null;

  @Field(() => Boolean, {
    description: bilingual('是否不受静默时段限制。', 'Whether it does not wait for quiet hours to end.'),
  })
  isUrgent!: boolean;

  @Field(() => MessageState, { description: bilingual('结果。', 'What became of it.') })
  state!: MessageState;

  @Field(() => Date, { description: bilingual('不早于何时发出。', 'Not to go out before.') })
  notBefore!: Date;

  @Field(() => Int, { description: bilingual('已尝试次数。', 'How often it was tried.') })
  attempts!: number;

  @Field(() => Date, { description: bilingual('产生的时间。', 'When it came to be.') })
  createdAt!: Date;

  @Field(() => String, {
    description: bilingual('由谁引起：hub 为中枢自己。', 'Who caused it; "hub" is the hub itself.'),
  })
  createdBy!: string;

  @Field(() => Date, { nullable: true, description: bilingual('有结果的时间。', 'When that was settled.') })
  endedAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('标题；发出时定。', 'Its subject, made when it goes out.'),
  })
  subject!: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '正文，不含确认链接；只涉及其中部分渠道者看不到。',
      'What it said, without the confirm link; null for who sees only a part of what it speaks of.',
    ),
  })
  body!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('服务方的答复。', 'The words of the provider.') })
  answer!: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('收件人确认的时间。', 'When its recipient confirmed.') })
  confirmedAt!: Date | null;

  @Field(() => Int, { description: bilingual('涉及的提醒数。', 'How many reminders it carries.') })
  itemCount!: number;
}

export const MessageConnection = connectionOf(() => MessageType, 'Message');

@InputType('MessageFilter', {
  description: bilingual('筛选消息，各项同时成立。', 'Narrows messages; all given parts hold.'),
})
export class MessageFilterInput implements MessageFilter {
  @Field(() => [MessageState], { nullable: true, description: bilingual('这些结果。', 'With these outcomes.') })
  states?: MessageState[] | null;

  @Field(() => [MessageWay], { nullable: true, description: bilingual('这些途径。', 'By these ways.') })
  ways?: MessageWay[] | null;

  @Field(() => ID, { nullable: true, description: bilingual('发给某机关的。', 'To contacts of this agency.') })
  agencyId?: string | null;

  @Field(() => ID, { nullable: true, description: bilingual('关于某任务的。', 'About this duty.') })
  dutyId?: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('不早于。', 'Not before.') })
  from?: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('早于。', 'Before.') })
  to?: Date | null;
}

@InputType('RemindDutiesInput', { description: bilingual('人工督办。', 'A word of a monitor about duties.') })
export class RemindDutiesInput implements RemindDuties {
  @Field(() => [ID], {
    nullable: true,
    description: bilingual('这些任务；与 filter 二者取一。', 'These duties; or a filter.'),
  })
  dutyIds?: string[] | null;

  @Field(() => DutyFilterInput, {
    nullable: true,
    description: bilingual(
      '符合条件的全部任务，最多 10000 项。',
      'All that these conditions let through, at most 10,000.',
    ),
  })
  filter?: DutyFilterInput | null;

  @Field(() => String, { description: bilingual('督办的话，最多 500 字。', 'What is said, at most 500 characters.') })
  text!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@ObjectType('DutiesReminded', { description: bilingual('已督办。', 'The word is on its way.') })
export class DutiesRemindedType {
  @Field(() => ID, { description: bilingual('此次督办的编号。', 'The id of this word.') })
  orderId!: string;

  @Field(() => Int, {
    description: bilingual(
      '督办的任务数：所指之中仍待办、且归您监测的。',
      'Duties still owed among those named, within what one monitors.',
    ),
  })
  reminded!: number;
}

@InputType('SendTestMessageInput', { description: bilingual('测试一个地址。', 'Tries an address.') })
export class SendTestMessageInput implements SendTestMessage {
  @Field(() => String, { description: bilingual('邮箱、手机号或机器人地址。', 'A mailbox, a number or a webhook.') })
  address!: string;

  @Field(() => MessageWay, {
    nullable: true,
    description: bilingual('途径；留空则按地址判断。', 'By which way; else as it looks.'),
  })
  way?: MessageWay | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('钉钉机器人的加签密钥。', 'What a 钉钉 robot signs with.'),
  })
  secret?: string | null;
}

export const RemindDutiesResult = createUnionType({
  name: 'RemindDutiesResult',
  description: bilingual('督办的结果。', 'What became of the word.'),
  types: () => [DutiesRemindedType, ValidationFailure] as const,
  resolveType: (value: object) => (value instanceof ValidationFailure ? ValidationFailure : DutiesRemindedType),
});

export const SendTestMessageResult = createUnionType({
  name: 'SendTestMessageResult',
  description: bilingual('测试的结果。', 'What became of the test.'),
  types: () => [MessageType, ValidationFailure] as const,
  resolveType: (value: object) => (value instanceof ValidationFailure ? ValidationFailure : MessageType),
});
