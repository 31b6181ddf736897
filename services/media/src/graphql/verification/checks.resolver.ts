import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { checkReposts, type ChecksWanted } from '../../commands/verification/check-reposts.ts';
import { confirmManualEvidence } from '../../commands/verification/confirm-manual-evidence.ts';
import { submitManualEvidence } from '../../commands/verification/submit-manual-evidence.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import type { GraphContext } from '../graph-context.ts';
import { RepostDutyType } from '../repost-duty.type.ts';
import {
  CheckRepostsInput,
  CheckRepostsResult,
  ConfirmManualEvidenceInput,
  ManualEvidenceResult,
  RepostChecksType,
  SubmitManualEvidenceInput,
} from './checks.type.ts';

const what = bilingual('内容。', 'What is done.');

@Resolver()
export class ChecksResolver {
  @Mutation(() => CheckRepostsResult, {
    description: bilingual(
      '立即核验：查看一个渠道的副本和专栏；每个渠道每小时有次数限制。',
      'Check me now: looks at the copies and columns of a channel; so many times an hour.',
    ),
  })
  async checkReposts(
    @Arg('input', () => CheckRepostsInput, { description: what }) input: CheckRepostsInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object> {
    return checkReposts(ctx, input);
  }

  @Mutation(() => ManualEvidenceResult, {
    description: bilingual('提交人工佐证；须第二人确认。', 'Hands in a proof; a second person confirms it.'),
  })
  async submitManualEvidence(
    @Arg('input', () => SubmitManualEvidenceInput, { description: what }) input: SubmitManualEvidenceInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await submitManualEvidence(ctx, input));
  }

  @Mutation(() => ManualEvidenceResult, {
    description: bilingual('由监测者确认他人提交的佐证。', 'A monitor confirms a proof that somebody else handed in.'),
  })
  async confirmManualEvidence(
    @Arg('input', () => ConfirmManualEvidenceInput, { description: what }) input: ConfirmManualEvidenceInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    return answer(ctx, await confirmManualEvidence(ctx, input));
  }
}

@Resolver(() => RepostChecksType)
export class RepostChecksResolver {
  @FieldResolver(() => [RepostDutyType], {
    description: bilingual(
      '将被查看副本的任务；结果见其证据。',
      'The duties whose copies are looked at; their evidence tells.',
    ),
  })
  async duties(@Root() checks: ChecksWanted, @Ctx() ctx: GraphContext): Promise<DutyRow[]> {
    const duties = await Promise.all(checks.dutyIds.map((id) => ctx.loaders.duty.load(id)));
    return duties.filter((duty) => duty !== null);
  }
}

/** The duty as it is after the step; a failure as it is. */
async function answer(ctx: GraphContext, result: object): Promise<object | null> {
  return 'dutyId' in result ? ctx.loaders.duty.load(String(result.dutyId)) : result;
}
