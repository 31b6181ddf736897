import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ChannelRow } from '../../queries/channels.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import type { LedgerEntry } from '../../queries/ledger/ledger.ts';
import { ledger } from '../../queries/ledger/ledger-page.ts';
import type { TicketRow } from '../../queries/tickets/ticket-row.ts';
import { ChannelType } from '../channel.type.ts';
import type { GraphContext } from '../graph-context.ts';
import { RepostDutyType } from '../repost-duty.type.ts';
import { TicketType } from '../tickets/ticket.type.ts';
import { LedgerConnection, LedgerEntryType, LedgerFilterInput } from './ledger.type.ts';

@Resolver(() => LedgerEntryType)
export class LedgerResolver {
  @Query(() => LedgerConnection, {
    description: bilingual(
      '可见的工作台账，时限近的在前。',
      'The work ledger the viewer may see, the nearest deadline first.',
    ),
  })
  async ledger(
    @Arg('filter', () => LedgerFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: LedgerFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<LedgerEntry>> {
    return ledger(ctx, { ...page, filter });
  }

  @FieldResolver(() => ChannelType, {
    nullable: true,
    description: bilingual('所涉渠道，其主办单位为责任单位。', 'Its channel, whose owner has to act.'),
  })
  async channel(@Root() entry: LedgerEntry, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(entry.channelId);
  }

  @FieldResolver(() => RepostDutyType, { nullable: true, description: bilingual('所指任务。', 'The duty it is.') })
  async duty(@Root() entry: LedgerEntry, @Ctx() ctx: GraphContext): Promise<DutyRow | null> {
    return entry.kind === 'DUTY' ? ctx.loaders.duty.load(entry.id) : null;
  }

  @FieldResolver(() => TicketType, { nullable: true, description: bilingual('所指整改单。', 'The ticket it is.') })
  async ticket(@Root() entry: LedgerEntry, @Ctx() ctx: GraphContext): Promise<TicketRow | null> {
    return entry.kind === 'TICKET' ? ctx.loaders.ticket.load(entry.id) : null;
  }
}
