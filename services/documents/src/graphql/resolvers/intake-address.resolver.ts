import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { type AddressImported, importAddress } from '../../intake/import-address.ts';
import { type AddressTrial, tryAddress } from '../../intake/try-address.ts';
import type { GraphContext } from '../graph-context.ts';
import { ImportAddressInput, TryAddressInput } from '../inputs/intake-address.ts';
import { forgetLoaded } from '../loaders.ts';
import {
  AddressImportedType,
  AddressTrialType,
  ImportAddressResult,
  TriedArticleType,
  TryAddressResult,
} from '../types/intake-address.type.ts';
import { IntakeDraftType } from '../types/intake.type.ts';
import { PolicyDocumentType } from '../types/policy-document.type.ts';
import { ReleaseType } from '../types/release.type.ts';

const inputText = { description: bilingual('输入。', 'The input.') } as const;

@Resolver(() => AddressImportedType)
export class AddressImportedResolver {
  @Mutation(() => ImportAddressResult, {
    description: bilingual(
      '按网址导入一篇文章，依其门户的规则，或按一般政府网页读取。',
      'Imports one article by its address, by its portal’s rules or as any government page.',
    ),
  })
  async importAddress(
    @Arg('input', () => ImportAddressInput, inputText) input: ImportAddressInput,
    @Ctx() ctx: GraphContext,
  ) {
    const result = await importAddress(ctx, input);
    forgetLoaded(ctx.loaders);
    return result;
  }

  @FieldResolver(() => PolicyDocumentType, { nullable: true, description: bilingual('所得的文件。', 'The document.') })
  document(@Root() { documentId }: AddressImported, @Ctx() { loaders }: GraphContext) {
    return loaders.document.load(documentId);
  }

  @FieldResolver(() => IntakeDraftType, { nullable: true, description: bilingual('其草稿。', 'Its draft.') })
  draft(@Root() { draftId }: AddressImported, @Ctx() { loaders }: GraphContext) {
    return draftId === null ? null : loaders.draft.load(draftId);
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: bilingual('其发布。', 'Its release.') })
  release(@Root() { releaseId }: AddressImported, @Ctx() { loaders }: GraphContext) {
    return releaseId === null ? null : loaders.release.load(releaseId);
  }
}

@Resolver(() => AddressTrialType)
export class AddressTrialResolver {
  @Mutation(() => TryAddressResult, {
    description: bilingual(
      '试读一个列表或文章，什么也不保存。',
      'Reads a list or an article as the rules say, and keeps nothing.',
    ),
  })
  tryAddress(@Arg('input', () => TryAddressInput, inputText) input: TryAddressInput, @Ctx() ctx: GraphContext) {
    return tryAddress(ctx, input);
  }

  @FieldResolver(() => TriedArticleType, {
    nullable: true,
    description: bilingual('作为文章所读出的。', 'What was read of it as an article.'),
  })
  article(@Root() { article }: AddressTrial) {
    return article === null ? null : { ...article, publishedAt: article.date?.at ?? null };
  }
}
