import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeLegalForce } from '../../commands/change-legal-force.ts';
import { correctRelease } from '../../commands/correct-release.ts';
import { determineDisclosure } from '../../commands/determine-disclosure.ts';
import { isMade } from '../../commands/idempotent.ts';
import { publishRelease } from '../../commands/publish-release.ts';
import { recordSecrecyReview } from '../../commands/record-secrecy-review.ts';
import { withdrawRelease } from '../../commands/withdraw-release.ts';
import type { GraphContext } from '../graph-context.ts';
import * as inputs from '../inputs/mutations.ts';
import { forgetLoaded } from '../loaders.ts';
import * as results from '../types/results.ts';

/** The changed release or document, or the failure as it is. */
async function toRelease(ctx: GraphContext, result: object) {
  forgetLoaded(ctx.loaders);
  return isMade(result) ? ctx.loaders.release.load(result.id) : result;
}

async function toDocument(ctx: GraphContext, result: object) {
  forgetLoaded(ctx.loaders);
  return isMade(result) ? ctx.loaders.document.load(result.id) : result;
}

@Resolver()
export class MutationResolver {
  @Mutation(() => results.DetermineDisclosureResult, {
    description: bilingual('认定公开属性。', 'Determines a disclosure attribute.'),
  })
  async determineDisclosure(
    @Arg('input', () => inputs.DetermineDisclosureInput, { description: bilingual('输入。', 'The input.') })
    input: inputs.DetermineDisclosureInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toDocument(ctx, await determineDisclosure(ctx, input));
  }

  @Mutation(() => results.RecordSecrecyReviewResult, {
    description: bilingual('登记保密审查。', 'Records a secrecy review.'),
  })
  async recordSecrecyReview(
    @Arg('input', () => inputs.RecordSecrecyReviewInput, { description: bilingual('输入。', 'The input.') })
    input: inputs.RecordSecrecyReviewInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toDocument(ctx, await recordSecrecyReview(ctx, input));
  }

  @Mutation(() => results.PublishReleaseResult, { description: bilingual('发布一份文件。', 'Publishes a document.') })
  async publishRelease(
    @Arg('input', () => inputs.PublishReleaseInput, { description: bilingual('输入。', 'The input.') })
    input: inputs.PublishReleaseInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toRelease(ctx, await publishRelease(ctx, input));
  }

  @Mutation(() => results.CorrectReleaseResult, { description: bilingual('更正一次发布。', 'Corrects a release.') })
  async correctRelease(
    @Arg('input', () => inputs.CorrectReleaseInput, { description: bilingual('输入。', 'The input.') })
    input: inputs.CorrectReleaseInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toRelease(ctx, await correctRelease(ctx, input));
  }

  @Mutation(() => results.WithdrawReleaseResult, { description: bilingual('撤回一次发布。', 'Withdraws a release.') })
  async withdrawRelease(
    @Arg('input', () => inputs.WithdrawReleaseInput, { description: bilingual('输入。', 'The input.') })
    input: inputs.WithdrawReleaseInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toRelease(ctx, await withdrawRelease(ctx, input));
  }

  @Mutation(() => results.ChangeLegalForceResult, {
    description: bilingual('变更一份文件的有效性。', 'Changes a document’s legal force.'),
  })
  async changeLegalForce(
    @Arg('input', () => inputs.ChangeLegalForceInput, { description: bilingual('输入。', 'The input.') })
    input: inputs.ChangeLegalForceInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toDocument(ctx, await changeLegalForce(ctx, input));
  }
}
