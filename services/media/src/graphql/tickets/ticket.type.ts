import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { TicketCauseKind } from '../../rules/tickets/ticket-cause.ts';
import { TicketCode } from '../../rules/tickets/ticket-code.ts';
import { TicketMove, TicketState } from '../../rules/tickets/ticket-state.ts';

@Directive('@key(fields: "id")')
@ObjectType('RectificationTicket', {
  description: bilingual(
    '限期整改单：某渠道须在期限前改正的一个问题。',
    'What a channel has to put right within a limit.',
  ),
})
export class TicketType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => TicketCode, { description: bilingual('问题种类。', 'What kind of problem it is.') })
  code!: TicketCode;

  @Field(() => String, {
    nullable: true,
    description: bilingual('涉及的栏目、网址或副本。', 'The column, address or copy it is about.'),
  })
  about!: string | null;

  @Field(() => String, { description: bilingual('所据条款。', 'The clause it rests on.') })
  clause!: string;

  @Field(() => String, { description: bilingual('问题与整改要求。', 'What is wrong and what has to be done.') })
  text!: string;

  @Field(() => TicketCauseKind, { description: bilingual('来由。', 'From what it came.') })
  causeKind!: TicketCauseKind;

  @Field(() => ID, {
    nullable: true,
    description: bilingual('所据巡检发现或任务的编号。', 'The finding or duty behind it.'),
  })
  causeId!: string | null;

  @Field(() => TicketState, { description: bilingual('状态。', 'How far it is.') })
  state!: TicketState;

  @Field(() => Date, { description: bilingual('整改期限。', 'The limit.') })
  dueAt!: Date;

  @Field(() => Date, { description: bilingual('下达时间。', 'When it was opened.') })
  openedAt!: Date;

  @Field(() => String, { description: bilingual('下达者。', 'Who opened it.') })
  openedBy!: string;

  @Field(() => Date, { nullable: true, description: bilingual('最近一次回复的时间。', 'When the site last answered.') })
  respondedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('最近一次复查的时间。', 'When it was last re-checked.') })
  recheckedAt!: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('销号或撤销的时间。', 'When it was closed or withdrawn.'),
  })
  closedAt!: Date | null;

  @Field(() => Int, { description: bilingual('退回重新整改的次数。', 'How often it was not put right after all.') })
  timesReopened!: number;
}

@ObjectType('TicketStep', {
  description: bilingual('整改过程中的一步，永久保存。', 'What was done with a ticket, kept for ever.'),
})
export class TicketStepType {
  @Field(() => TicketMove, { description: bilingual('做了什么。', 'What was done.') })
  move!: TicketMove;

  @Field(() => TicketState, { description: bilingual('其后的状态。', 'The state after it.') })
  state!: TicketState;

  @Field(() => Date, { description: bilingual('时间。', 'When.') })
  at!: Date;

  @Field(() => String, { description: bilingual('操作者。', 'Who.') })
  by!: string;

  @Field(() => String, { description: bilingual('说明或理由。', 'Why, in words.') })
  text!: string;

  @Field(() => String, { nullable: true, description: bilingual('佐证网址。', 'Where it can be seen.') })
  url!: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('此步所定的期限。', 'The limit this step set.') })
  dueAt!: Date | null;
}

export const TicketConnection = connectionOf(() => TicketType, 'RectificationTicket');
