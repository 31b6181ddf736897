import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { changeLegalForce } from '../../commands/change-legal-force.ts';
import { correctRelease } from '../../commands/correct-release.ts';
import { determineDisclosure } from '../../commands/determine-disclosure.ts';
import { importOwnDocuments } from '../../commands/import-own-documents.ts';
import { isMade } from '../../commands/idempotent.ts';
import { publishRelease } from '../../commands/publish-release.ts';
import { recordSecrecyReview } from '../../commands/record-secrecy-review.ts';
import { saveDocument } from '../../commands/save-document.ts';
import { withdrawRelease } from '../../commands/withdraw-release.ts';
import type { GraphContext } from '../graph-context.ts';
import { ImportDocumentsInput, SaveDocumentInput } from '../inputs/documents.ts';
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

  @Mutation(() => results.SaveDocumentResult, {
    description: bilingual(
      '保存一份文件，新建或修改；已发布者另成新版本，待更正发布。',
      'Keeps a document, new or known; a text that is out waits as a new edition for its correction.',
    ),
  })
  async saveDocument(
    @Arg('input', () => SaveDocumentInput, { description: bilingual('输入。', 'The input.') })
    input: SaveDocumentInput,
    @Ctx() ctx: GraphContext,
  ) {
    return toDocument(ctx, await saveDocument(ctx, input));
  }

  @Mutation(() => results.ImportDocumentsResult, {
    description: bilingual(
      '导入本单位及下级机关的文件，一次一批。',
      'Imports documents of one’s agency and those below it, a part of a file at a time.',
    ),
  })
  async importDocuments(
    @Arg('input', () => ImportDocumentsInput, { description: bilingual('输入。', 'The input.') })
    input: ImportDocumentsInput,
    @Ctx() ctx: GraphContext,
  ) {
    return importOwnDocuments(ctx, input);
  }
}
