import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { createUnionType, Field, ID, InputType } from 'type-graphql';
import type { OrderRectification } from '../../commands/tickets/order-rectification.ts';
import type { TicketStepInput } from '../../commands/tickets/take-ticket-step.ts';
import type { TicketFilter } from '../../queries/tickets/tickets.ts';
import { TicketCode } from '../../rules/tickets/ticket-code.ts';
import { TicketState } from '../../rules/tickets/ticket-state.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import { TicketType } from './ticket.type.ts';

@InputType('TicketFilter', {
  description: bilingual('筛选整改单，各项同时成立。', 'Narrows tickets; all given parts hold.'),
})
export class TicketFilterInput implements TicketFilter {
  @Field(() => ID, { nullable: true, description: bilingual('某渠道的。', 'Of this channel.') })
  channelId?: string | null;

  @Field(() => [TicketCode], { nullable: true, description: bilingual('这些种类。', 'Of these kinds.') })
  codes?: TicketCode[] | null;

  @Field(() => [TicketState], { nullable: true, description: bilingual('处于这些状态。', 'In these states.') })
  states?: TicketState[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual('是否已超期而网站尚未回复。', 'Whether the limit has passed without an answer.'),
  })
  isOverdue?: boolean | null;

  @Field(() => ID, { nullable: true, description: bilingual('由此巡检发现或任务而来。', 'From this finding or duty.') })
  causeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;
}

@InputType('OpenTicketInput', { description: bilingual('下达限期整改。', 'Orders a channel to put something right.') })
export class OpenTicketInput implements OrderRectification {
  @Field(() => ID, { description: bilingual('须整改的渠道。', 'The channel.') })
  channelId!: string;

  @Field(() => TicketCode, { description: bilingual('问题种类。', 'What kind of problem it is.') })
  code!: TicketCode;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '涉及的栏目、网址或副本；同一渠道的同一问题只开一张。',
      'The column, address or copy it is about; one problem has one ticket.',
    ),
  })
  about?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('所据条款，缺省依种类。', 'The clause; by default that of the kind.'),
  })
  clause?: string | null;

  @Field(() => String, { description: bilingual('问题与整改要求。', 'What is wrong and what has to be done.') })
  text!: string;

  @Field(() => Date, { description: bilingual('整改期限。', 'The limit.') })
  dueAt!: Date;

  @Field(() => ID, { nullable: true, description: bilingual('所据的转载任务。', 'The duty that was not kept.') })
  dutyId?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('TicketStepInput', { description: bilingual('对整改单的一步操作。', 'What is done with a ticket.') })
export class TicketStepInputType implements TicketStepInput {
  @Field(() => ID, { description: bilingual('整改单。', 'The ticket.') })
  ticketId!: string;

  @Field(() => String, { description: bilingual('说明或理由。', 'Why, in words.') })
  text!: string;

  @Field(() => String, { nullable: true, description: bilingual('佐证网址。', 'Where it can be seen.') })
  url?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('ReopenTicketInput', {
  description: bilingual('重新打开整改单，另定期限。', 'Opens a ticket again with a new limit.'),
})
export class ReopenTicketInput extends TicketStepInputType {
  @Field(() => Date, { description: bilingual('新的期限。', 'The new limit.') })
  dueAt!: Date;
}

@InputType('RecheckTicketInput', { description: bilingual('复查整改情况。', 'Records a re-check.') })
export class RecheckTicketInput extends TicketStepInputType {
  @Field(() => Boolean, { description: bilingual('是否已整改到位。', 'Whether it was put right.') })
  passed!: boolean;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('未通过时新的期限，必填。', 'The new limit; needed where it did not pass.'),
  })
  dueAt?: Date | null;
}

export const TicketResult = createUnionType({
  name: 'TicketResult',
  description: bilingual('对整改单操作的结果。', 'What became of the step.'),
  types: () => [TicketType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : TicketType,
});
