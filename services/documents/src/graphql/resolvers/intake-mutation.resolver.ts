import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { closeAlarm } from '../../commands/close-alarm.ts';
import { dismissDraft, releaseDraft } from '../../commands/decide-draft.ts';
import { acceptProposal, rejectProposal } from '../../commands/decide-proposal.ts';
import { isMade } from '../../commands/idempotent.ts';
import type { GraphContext } from '../graph-context.ts';
import {
  AcceptProposalInput,
  CloseIntakeAlarmInput,
  DismissDraftInput,
  RejectProposalInput,
  ReleaseDraftInput,
} from '../inputs/intake.ts';
import { forgetLoaded, type Loaders } from '../loaders.ts';
import { AlarmResult, DraftResult, ProposalResult } from '../types/intake.type.ts';

/** The decided thing, or the failure as it is. */
function decided(ctx: GraphContext, kind: keyof Pick<Loaders, 'draft' | 'proposal' | 'alarm'>, result: object) {
  forgetLoaded(ctx.loaders);
  return isMade(result) ? ctx.loaders[kind].load(result.id) : result;
}

const inputText = { description: bilingual('输入。', 'The input.') } as const;

@Resolver()
export class IntakeMutationResolver {
  @Mutation(() => DraftResult, {
    description: bilingual('发布一份草稿，经同一关口。', 'Releases a draft, through the same gate.'),
  })
  async releaseDraft(
    @Arg('input', () => ReleaseDraftInput, inputText) input: ReleaseDraftInput,
    @Ctx() ctx: GraphContext,
  ) {
    return decided(ctx, 'draft', await releaseDraft(ctx, input));
  }

  @Mutation(() => DraftResult, { description: bilingual('不予发布一份草稿。', 'Dismisses a draft.') })
  async dismissDraft(
    @Arg('input', () => DismissDraftInput, inputText) input: DismissDraftInput,
    @Ctx() ctx: GraphContext,
  ) {
    return decided(ctx, 'draft', await dismissDraft(ctx, input));
  }

  @Mutation(() => ProposalResult, {
    description: bilingual('采纳建议：更正或撤回发布。', 'Accepts a proposal: the release is corrected or withdrawn.'),
  })
  async acceptProposal(
    @Arg('input', () => AcceptProposalInput, inputText) input: AcceptProposalInput,
    @Ctx() ctx: GraphContext,
  ) {
    return decided(ctx, 'proposal', await acceptProposal(ctx, input));
  }

  @Mutation(() => ProposalResult, {
    description: bilingual(
      '拒绝建议：发布不变，同样的更改不再提出。',
      'Rejects a proposal: the release stays, and the same change is not proposed again.',
    ),
  })
  async rejectProposal(
    @Arg('input', () => RejectProposalInput, inputText) input: RejectProposalInput,
    @Ctx() ctx: GraphContext,
  ) {
    return decided(ctx, 'proposal', await rejectProposal(ctx, input));
  }

  @Mutation(() => AlarmResult, { description: bilingual('关闭一个警报。', 'Closes an alarm.') })
  async closeIntakeAlarm(
    @Arg('input', () => CloseIntakeAlarmInput, inputText) input: CloseIntakeAlarmInput,
    @Ctx() ctx: GraphContext,
  ) {
    return decided(ctx, 'alarm', await closeAlarm(ctx, input));
  }
}
