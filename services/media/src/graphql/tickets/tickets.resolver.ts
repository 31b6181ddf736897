import { bilingual, say } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { orderRectification, type TicketRef } from '../../commands/tickets/order-rectification.ts';
import { takeTicketStep } from '../../commands/tickets/take-ticket-step.ts';
import type { ChannelRow } from '../../queries/channels.ts';
import type { TicketMoveRow } from '../../queries/tickets/ticket-moves.ts';
import type { TicketRow } from '../../queries/tickets/ticket-row.ts';
import { tickets } from '../../queries/tickets/tickets.ts';
import { ticketTitle } from '../../rules/tickets/ticket-code.ts';
import { isOverdue } from '../../rules/tickets/ticket-state.ts';
import { ChannelType } from '../channel.type.ts';
import type { GraphContext } from '../graph-context.ts';
import {
  OpenTicketInput,
  RecheckTicketInput,
  ReopenTicketInput,
  TicketFilterInput,
  TicketResult,
  TicketStepInputType,
} from './ticket.input.ts';
import { TicketConnection, TicketStepType, TicketType } from './ticket.type.ts';

const what = bilingual('内容。', 'What is done.');

@Resolver()
export class TicketsResolver {
  @Query(() => TicketConnection, {
    description: bilingual('可见渠道的整改单，新的在前。', 'The tickets of channels the viewer may see, newest first.'),
  })
  async tickets(
    @Arg('filter', () => TicketFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: TicketFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<TicketRow>> {
    return tickets(ctx, { ...page, filter });
  }

  @Query(() => TicketType, { nullable: true, description: bilingual('一张整改单。', 'One ticket.') })
  async ticket(
    @Arg('id', () => ID, { description: bilingual('编号。', 'Its id.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<TicketRow | null> {
    return ctx.loaders.ticket.load(id);
  }

  @Mutation(() => TicketResult, {
    description: bilingual('对所监测的渠道下达限期整改。', 'Orders a channel one monitors to put something right.'),
  })
  async openTicket(
    @Arg('input', () => OpenTicketInput, { description: what }) input: OpenTicketInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await orderRectification(ctx, input));
  }

  @Mutation(() => TicketResult, { description: bilingual('网站回复整改情况。', 'The site answers a ticket.') })
  async respondToTicket(
    @Arg('input', () => TicketStepInputType, { description: what }) input: TicketStepInputType,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await takeTicketStep(ctx, 'RESPOND', input));
  }

  @Mutation(() => TicketResult, {
    description: bilingual(
      '记录复查；未通过即退回重新整改。',
      'Records a re-check; a failed one opens the ticket again.',
    ),
  })
  async recheckTicket(
    @Arg('input', () => RecheckTicketInput, { description: what }) input: RecheckTicketInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await takeTicketStep(ctx, input.passed ? 'PASS' : 'FAIL', input));
  }

  @Mutation(() => TicketResult, {
    description: bilingual('复查通过后销号。', 'Closes a ticket whose re-check passed.'),
  })
  async closeTicket(
    @Arg('input', () => TicketStepInputType, { description: what }) input: TicketStepInputType,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await takeTicketStep(ctx, 'CLOSE', input));
  }

  @Mutation(() => TicketResult, { description: bilingual('重新打开已通过或已销号的整改单。', 'Opens a ticket again.') })
  async reopenTicket(
    @Arg('input', () => ReopenTicketInput, { description: what }) input: ReopenTicketInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await takeTicketStep(ctx, 'REOPEN', input));
  }

  @Mutation(() => TicketResult, {
    description: bilingual('撤销下达有误的整改单。', 'Withdraws a ticket opened in error.'),
  })
  async withdrawTicket(
    @Arg('input', () => TicketStepInputType, { description: what }) input: TicketStepInputType,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await takeTicketStep(ctx, 'WITHDRAW', input));
  }
}

@Resolver(() => TicketType)
export class TicketResolver {
  @FieldResolver(() => ChannelType, { nullable: true, description: bilingual('须整改的渠道。', 'The channel.') })
  async channel(@Root() ticket: TicketRow, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(ticket.channelId);
  }

  @FieldResolver(() => String, {
    description: bilingual('标题，例如 栏目内容缺失：中国政务。', 'A title such as: empty column.'),
  })
  title(@Root() ticket: TicketRow, @Ctx() ctx: GraphContext): string {
    return say(ctx.language, ticketTitle(ticket));
  }

  @FieldResolver(() => Boolean, {
    description: bilingual('是否已超期而网站尚未回复。', 'Whether the limit has passed without an answer.'),
  })
  isOverdue(@Root() ticket: TicketRow, @Ctx() ctx: GraphContext): boolean {
    return isOverdue(ticket, ctx.clock.now());
  }

  @FieldResolver(() => [TicketStepType], {
    description: bilingual('全部过程，先后为序。', 'Everything done with it, oldest first.'),
  })
  async steps(@Root() ticket: TicketRow, @Ctx() ctx: GraphContext): Promise<TicketMoveRow[]> {
    return ctx.loaders.ticketMoves.load(ticket.id);
  }
}

/** The ticket as it is after the step; a failure as it is. */
async function answer(ctx: GraphContext, result: TicketRef | object): Promise<object | null> {
  return 'ticketId' in result ? ctx.loaders.ticket.load(result.ticketId) : result;
}
