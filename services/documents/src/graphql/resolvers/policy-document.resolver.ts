import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { editionKey, type RelationRow } from '../../queries/document-parts.ts';
import { type DocumentView, readableEditions } from '../../queries/document-view.ts';
import { findDocument } from '../../queries/find-document.ts';
import { listDocuments } from '../../queries/list-documents.ts';
import { PolicyDocumentFilterInput } from '../inputs/filters.ts';
import { AgencyType } from '../types/agency.type.ts';
import { PolicyDocumentConnection } from '../types/connections.ts';
import {
  AttachmentType,
  DocumentRelationType,
  EditionType,
  MetadataIssueType,
  PolicyDocumentType,
} from '../types/policy-document.type.ts';
import { present } from './present.ts';

@Resolver(() => PolicyDocumentType)
export class PolicyDocumentResolver {
  @Query(() => PolicyDocumentType, {
    nullable: true,
    description: bilingual('一份文件；三个参数恰好给出一个。', 'One document; give exactly one argument.'),
  })
  policyDocument(
    @Arg('id', () => ID, { nullable: true, description: bilingual('固定标识。', 'Its id.') }) id: string | null,
    @Arg('documentNumber', () => String, {
      nullable: true,
      description: bilingual('发文字号，任何写法。', 'Its number in any spelling.'),
    })
    documentNumber: string | null,
    @Arg('sourceId', () => String, {
      nullable: true,
      description: bilingual('导入时的标识。', 'The id it was imported with.'),
    })
    sourceId: string | null,
    @Ctx() ctx: GraphContext,
  ) {
    return findDocument(ctx, { id, documentNumber, sourceId });
  }

  @Query(() => PolicyDocumentConnection, {
    description: bilingual('文件，最近发布的在前。', 'Documents, the latest published first.'),
  })
  policyDocuments(
    @Arg('filter', () => PolicyDocumentFilterInput, {
      nullable: true,
      description: bilingual('筛选。', 'Narrows the list.'),
    })
    filter: PolicyDocumentFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listDocuments(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => [AgencyType], {
    description: bilingual('发文机关，牵头者在前。', 'Its issuers, the lead issuer first.'),
  })
  async issuers(@Root() { id }: DocumentView, @Ctx() { loaders }: GraphContext) {
    const issuers = await loaders.issuers.load(id);
    return present(await loaders.agency.loadMany(issuers.map(({ agencyId }) => agencyId)));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('正文；不可阅读时为空。', 'Its text; null unless the viewer may read it.'),
  })
  async body(@Root() document: DocumentView, @Ctx() { loaders }: GraphContext) {
    const key = editionKey(document);
    return key === null ? null : ((await loaders.body.load(key))?.body ?? null);
  }

  @FieldResolver(() => [EditionType], {
    description: bilingual('可阅读的版本，旧者在前。', 'The editions the viewer may read, oldest first.'),
  })
  async editions(@Root() document: DocumentView, @Ctx() ctx: GraphContext) {
    return readableEditions(document, await ctx.loaders.editions.load(document.id));
  }

  @FieldResolver(() => [AttachmentType], { description: bilingual('附件。', 'Its attachments.') })
  async attachments(@Root() document: DocumentView, @Ctx() { loaders }: GraphContext) {
    const key = editionKey(document);
    return key === null ? [] : loaders.attachments.load(key);
  }

  @FieldResolver(() => [PolicyDocumentType], { description: bilingual('解读。', 'Its interpretations.') })
  async interpretations(@Root() { id, exposure }: DocumentView, @Ctx() { loaders }: GraphContext) {
    if (exposure === 'METADATA') return [];
    const found = await loaders.interpretations.load(id);
    return present(await loaders.document.loadMany(found.map(({ interpretationId }) => interpretationId)));
  }

  @FieldResolver(() => [DocumentRelationType], {
    description: bilingual('与其他文件的关系。', 'How it relates to other documents.'),
  })
  relations(@Root() { id, exposure }: DocumentView, @Ctx() { loaders }: GraphContext) {
    return exposure === 'METADATA' ? [] : loaders.relations.load(id);
  }

  @FieldResolver(() => [MetadataIssueType], {
    description: bilingual('元数据中的缺失、错误与矛盾。', 'What is missing, malformed or contradictory.'),
  })
  metadataIssues(@Root() { metadataIssues }: DocumentView) {
    return metadataIssues;
  }
}

@Resolver(() => MetadataIssueType)
export class MetadataIssueResolver {
  @FieldResolver(() => String, { description: bilingual('问题的说明。', 'The issue in words.') })
  message(@Root() { message }: DocumentView['metadataIssues'][number], @Ctx() { language }: GraphContext) {
    return message[language];
  }
}

@Resolver(() => DocumentRelationType)
export class DocumentRelationResolver {
  @FieldResolver(() => PolicyDocumentType, {
    nullable: true,
    description: bilingual('所指的文件，如在本站并可见。', 'The other document, if it is here and visible.'),
  })
  document(@Root() { targetId }: RelationRow, @Ctx() { loaders }: GraphContext) {
    return targetId === null ? null : loaders.document.load(targetId);
  }
}
