import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { ValidationIssueType } from '@dibao/shared/failures';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { previewRelease, type ReleasePreview } from '../../commands/preview-release.ts';
import { editionChange } from '../../queries/edition-change.ts';
import type { DocumentView } from '../../queries/document-view.ts';
import { ownDocuments } from '../../queries/own-documents.ts';
import type { Preparation } from '../../queries/preparations.ts';
import type { GraphContext } from '../graph-context.ts';
import { OwnDocumentFilterInput } from '../inputs/filters.ts';
import { PublishReleaseInput } from '../inputs/mutations.ts';
import { AgencyType } from '../types/agency.type.ts';
import { PolicyDocumentConnection } from '../types/connections.ts';
import { IntakeDiffType } from '../types/intake.type.ts';
import { PolicyDocumentType } from '../types/policy-document.type.ts';
import { DocumentFormType, PreparationType } from '../types/preparation.type.ts';
import { ReleasePreviewType } from '../types/release-preview.type.ts';
import { ReleaseType } from '../types/release.type.ts';
import { toIntakeDiff } from './intake-diff.ts';
import { present } from './present.ts';

@Resolver(() => PolicyDocumentType)
export class OwnDocumentResolver {
  @Query(() => PolicyDocumentConnection, {
    description: bilingual(
      '自己可以发布的文件，最近改动的在前；须有发布权限。',
      'The documents one may publish, the one changed last first; for publishers.',
    ),
  })
  ownDocuments(
    @Arg('filter', () => OwnDocumentFilterInput, {
      nullable: true,
      description: bilingual('筛选。', 'Narrows the list.'),
    })
    filter: OwnDocumentFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return ownDocuments(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => PreparationType, {
    nullable: true,
    description: bilingual(
      '发布准备；只对可发布它的人显示。',
      'Its way to a release; null for who may not publish it.',
    ),
  })
  preparation(@Root() { id }: DocumentView, @Ctx() { loaders }: GraphContext) {
    return loaders.preparation.load(id);
  }
}

@Resolver(() => PreparationType)
export class PreparationResolver {
  @FieldResolver(() => [ValidationIssueType], {
    description: bilingual(
      '发布关口还缺什么，附要求它的条款；栏目和范围到发布时再问。',
      'What the gate still misses, with the clause that asks for it; column and scope are asked for at the release.',
    ),
  })
  missing(@Root() { missing }: Preparation, @Ctx() { language }: GraphContext) {
    return missing.map((issue) => ({ ...issue, message: issue.message[language] }));
  }

  @FieldResolver(() => DocumentFormType, {
    nullable: true,
    description: bilingual('现有版本的元数据。', 'The metadata of the present edition.'),
  })
  form(@Root() { draft }: Preparation) {
    return draft;
  }

  @FieldResolver(() => [ReleaseType], {
    description: bilingual('载有它的各次发布，最近的在前。', 'The releases that carry it, the latest first.'),
  })
  async releases(@Root() { documentId }: Preparation, @Ctx() { loaders }: GraphContext) {
    const found = await loaders.releasesOfDocument.load(documentId);
    return present(await loaders.release.loadMany(found.map(({ releaseId }) => releaseId)));
  }

  @FieldResolver(() => IntakeDiffType, {
    nullable: true,
    description: bilingual(
      '待发布的新版本与已发布版本的差别；没有新版本为空。',
      'How the edition that waits differs from the one that is out; null where none waits.',
    ),
  })
  async change(@Root() { documentId, edition, shownEdition }: Preparation, @Ctx() { em }: GraphContext) {
    if (edition === shownEdition) return null;
    return toIntakeDiff(await editionChange(em, documentId, { before: shownEdition, after: edition }));
  }
}

@Resolver(() => ReleasePreviewType)
export class ReleasePreviewResolver {
  @Query(() => ReleasePreviewType, {
    description: bilingual(
      '照此发布会怎样：关口缺什么、以谁的名义；什么也不改变（J04）。',
      'What such a release would be: what the gate misses, in whose name; nothing changes (J04).',
    ),
  })
  releasePreview(
    @Arg('input', () => PublishReleaseInput, { description: bilingual('要发布什么。', 'What would be released.') })
    input: PublishReleaseInput,
    @Ctx() ctx: GraphContext,
  ) {
    return previewRelease(ctx, input);
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: bilingual('以哪个机关的名义发布。', 'In whose name it would go out.'),
  })
  origin(@Root() { originId }: ReleasePreview, @Ctx() { loaders }: GraphContext) {
    return originId === null ? null : loaders.agency.load(originId);
  }
}
