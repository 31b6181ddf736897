import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { type DutiesReminded, remindDuties } from '../../commands/reminders/remind-duties.ts';
import { sendTestMessage } from '../../commands/reminders/send-test-message.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import { type MessageRow, messages, messagesById, messagesOfOrder } from '../../queries/reminders/messages.ts';
import type { ReminderRow } from '../../queries/reminders/reminders-of-duties.ts';
import type { GraphContext } from '../graph-context.ts';
import { RepostDutyType } from '../repost-duty.type.ts';
import { AgencyStub } from '../agency-channels.type.ts';
import {
  DutiesRemindedType,
  MessageConnection,
  MessageFilterInput,
  MessageType,
  RemindDutiesInput,
  RemindDutiesResult,
  SendTestMessageInput,
  SendTestMessageResult,
} from './messages.type.ts';
import { ReminderType } from './reminder.type.ts';

@Resolver(() => MessageType)
export class MessagesResolver {
  @Query(() => MessageConnection, {
    description: bilingual(
      '消息记录，新的在前：发给可见机关的，或关于自己渠道的。',
      'The log of messages, newest first: to the agencies one may see, or about one’s own channels.',
    ),
  })
  async messages(
    @Arg('filter', () => MessageFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: MessageFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<MessageRow>> {
    return messages(ctx, { ...page, filter });
  }

  @Mutation(() => RemindDutiesResult, {
    description: bilingual(
      '人工督办：立即通知负责任务的人。',
      'Tells whoever answers for these duties what a monitor says.',
    ),
  })
  async remindDuties(
    @Arg('input', () => RemindDutiesInput, { description: bilingual('内容。', 'What is said, and about what.') })
    input: RemindDutiesInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object> {
    return remindDuties(ctx, input);
  }

  @Mutation(() => SendTestMessageResult, {
    description: bilingual(
      '立即向一个地址发测试消息，并说明结果。',
      'Sends a test message at once and says what came of it.',
    ),
  })
  async sendTestMessage(
    @Arg('input', () => SendTestMessageInput, { description: bilingual('地址。', 'Where to.') })
    input: SendTestMessageInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    const result = await sendTestMessage(ctx, input);
    return 'messageId' in result ? ((await messagesById(ctx, [result.messageId]))[0] ?? null) : result;
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: bilingual('收件人所属机关。', 'Of whom it is a contact.'),
  })
  agency(@Root() message: MessageRow): AgencyStub | null {
    return message.agencyId === null ? null : { id: message.agencyId };
  }
}

@Resolver(() => DutiesRemindedType)
export class DutiesRemindedResolver {
  @FieldResolver(() => [MessageType], {
    description: bilingual('为此发出的消息，最多 100 条。', 'The messages it goes out by, the first hundred.'),
  })
  async messages(@Root() result: DutiesReminded, @Ctx() ctx: GraphContext): Promise<MessageRow[]> {
    return messagesOfOrder(ctx, result.orderId);
  }
}

@Resolver(() => RepostDutyType)
export class DutyRemindersResolver {
  @FieldResolver(() => [ReminderType], {
    description: bilingual('对此任务的提醒，按时间先后。', 'What somebody was reminded of, oldest first.'),
  })
  async reminders(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<ReminderRow[]> {
    return ctx.loaders.reminders.load(duty.id);
  }
}
