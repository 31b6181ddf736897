import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { DutyRef } from '../../commands/duty-decisions/decide-duty.ts';
import { endExemption } from '../../commands/duty-decisions/end-exemption.ts';
import { exemptDuty } from '../../commands/duty-decisions/exempt-duty.ts';
import { extendDuty } from '../../commands/duty-decisions/extend-duty.ts';
import type { DutyDecisionRow, DutyFactRow, DutyStepRow } from '../../queries/duty-facts.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import type { GraphContext } from '../graph-context.ts';
import { RepostDutyType } from '../repost-duty.type.ts';
import {
  DutyDecisionType,
  DutyFactType,
  DutyStepType,
  EndExemptionInput,
  EndExemptionResult,
  ExemptDutyInput,
  ExemptDutyResult,
  ExtendDutyInput,
  ExtendDutyResult,
} from './duty-decision.type.ts';

const what = bilingual('内容。', 'What is decided.');

@Resolver()
export class DutyDecisionsResolver {
  @Mutation(() => ExtendDutyResult, {
    description: bilingual(
      '延长所监测渠道一项任务的最后时限，须有理由。',
      'Moves the limit of a duty one monitors, with a reason.',
    ),
  })
  async extendDuty(
    @Arg('input', () => ExtendDutyInput, { description: what }) input: ExtendDutyInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await extendDuty(ctx, input));
  }

  @Mutation(() => ExemptDutyResult, {
    description: bilingual(
      '豁免所监测渠道的一项任务，须有理由和期限。',
      'Exempts a duty one monitors, with a reason and a limit.',
    ),
  })
  async exemptDuty(
    @Arg('input', () => ExemptDutyInput, { description: what }) input: ExemptDutyInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await exemptDuty(ctx, input));
  }

  @Mutation(() => EndExemptionResult, {
    description: bilingual('提前结束豁免；时限重新起算。', 'Ends an exemption early; its clocks run anew.'),
  })
  async endExemption(
    @Arg('input', () => EndExemptionInput, { description: what }) input: EndExemptionInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await endExemption(ctx, input));
  }
}

@Resolver(() => RepostDutyType)
export class DutyFactsResolver {
  @FieldResolver(() => [DutyDecisionType], {
    description: bilingual('延期和豁免的决定，先后为序。', 'What was decided about it, oldest first.'),
  })
  async decisions(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<DutyDecisionRow[]> {
    return ctx.loaders.decisionsOfDuty.load(duty.id);
  }

  @FieldResolver(() => [DutyFactType], {
    description: bilingual(
      '收到、报告、看到、核验等事实，先后为序。',
      'Acknowledged, claimed, seen, verified and what looks found, by the time it became so.',
    ),
  })
  async facts(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<DutyFactRow[]> {
    return ctx.loaders.factsOfDuty.load(duty.id);
  }

  @FieldResolver(() => [DutyStepType], {
    description: bilingual('时钟走过的时刻，先后为序。', 'The moments its clocks have passed, oldest first.'),
  })
  async steps(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<DutyStepRow[]> {
    return ctx.loaders.stepsOfDuty.load(duty.id);
  }
}

/** The duty as it is now; a failure as it is. */
async function answer(ctx: GraphContext, result: DutyRef | object): Promise<object | null> {
  return 'dutyId' in result ? ctx.loaders.duty.load(String(result.dutyId)) : result;
}
