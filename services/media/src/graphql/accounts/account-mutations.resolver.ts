import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeAccount, closeAccount } from '../../commands/accounts/change-account.ts';
import { decideFiling } from '../../commands/accounts/decide-filing.ts';
import { fileAccount, type Filed } from '../../commands/accounts/file-account.ts';
import { moveSite } from '../../commands/accounts/move-site.ts';
import { type ChannelChanged, superviseChannel } from '../../commands/accounts/order-to-close.ts';
import { filing } from '../../queries/accounts/filings.ts';
import { channelsById } from '../../queries/channels.ts';
import type { GraphContext } from '../graph-context.ts';
import {
  ChangeAccountInput,
  CloseAccountInput,
  DecideFilingInput,
  FileAccountInput,
  MoveSiteInput,
  SuperviseChannelInput,
} from './account-inputs.type.ts';
import { ChannelResult, FilingResult } from './filing.type.ts';

const content = bilingual('内容。', 'What it says.');

@Resolver()
export class AccountMutationsResolver {
  @Mutation(() => FilingResult, {
    description: bilingual('报备开设账号（E08）。', 'Files an account to be opened (E08).'),
  })
  async fileAccount(
    @Arg('input', () => FileAccountInput, { description: content }) input: FileAccountInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return filingOf(ctx, await fileAccount(ctx, input));
  }

  @Mutation(() => FilingResult, { description: bilingual('报备变更账号。', 'Files a change of an account.') })
  async changeAccount(
    @Arg('input', () => ChangeAccountInput, { description: content }) input: ChangeAccountInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return filingOf(ctx, await changeAccount(ctx, input));
  }

  @Mutation(() => FilingResult, { description: bilingual('报备注销账号。', 'Files the closing of an account.') })
  async closeAccount(
    @Arg('input', () => CloseAccountInput, { description: content }) input: CloseAccountInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return filingOf(ctx, await closeAccount(ctx, input));
  }

  @Mutation(() => FilingResult, {
    description: bilingual('审批报备；不得审批自己提交的。', 'Decides a filing; never one’s own.'),
  })
  async approveFiling(
    @Arg('input', () => DecideFilingInput, { description: content }) input: DecideFilingInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return filingOf(ctx, await decideFiling(ctx, input));
  }

  @Mutation(() => ChannelResult, { description: bilingual('责令关停（E09）。', 'Orders a channel to close (E09).') })
  async orderToClose(
    @Arg('input', () => SuperviseChannelInput, { description: content }) input: SuperviseChannelInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return channelOf(ctx, await superviseChannel(ctx, { ...input, move: 'ORDER_TO_CLOSE' }));
  }

  @Mutation(() => ChannelResult, { description: bilingual('撤销关停的责令。', 'Lifts an order to close.') })
  async resumeChannel(
    @Arg('input', () => SuperviseChannelInput, { description: content }) input: SuperviseChannelInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return channelOf(ctx, await superviseChannel(ctx, { ...input, move: 'RESUME' }));
  }

  @Mutation(() => ChannelResult, { description: bilingual('登记渠道已关停。', 'Records that a channel is closed.') })
  async closeChannel(
    @Arg('input', () => SuperviseChannelInput, { description: content }) input: SuperviseChannelInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return channelOf(ctx, await superviseChannel(ctx, { ...input, move: 'CLOSE' }));
  }

  @Mutation(() => ChannelResult, {
    description: bilingual(
      '网站迁移：编号、任务和历史不变，旧址仍可查到（H19）。',
      'Moves a site: it keeps its id, duties and history, and is found by its old address (H19).',
    ),
  })
  async moveSite(
    @Arg('input', () => MoveSiteInput, { description: content }) input: MoveSiteInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return channelOf(ctx, await moveSite(ctx, input));
  }
}

async function filingOf<F extends object>(ctx: GraphContext, result: Filed | F): Promise<object | null> {
  return 'filingId' in result ? filing(ctx, result.filingId) : result;
}

async function channelOf<F extends object>(ctx: GraphContext, result: ChannelChanged | F): Promise<object | null> {
  if (!('channelId' in result)) return result;
  const [channel = null] = await channelsById(ctx, [result.channelId]);
  return channel;
}
