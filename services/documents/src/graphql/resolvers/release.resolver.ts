import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { isId } from '@dibao/shared/ids';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { releasedKey } from '../../queries/document-parts.ts';
import type { ReleaseView } from '../../queries/release-view.ts';
import { releaseColumns } from '../../queries/release-columns.ts';
import { listReleases, plannedReleases } from '../../queries/releases.ts';
import { ReleaseFilterInput } from '../inputs/filters.ts';
import { AgencyType } from '../types/agency.type.ts';
import { ReleaseConnection } from '../types/connections.ts';
import { PolicyDocumentType } from '../types/policy-document.type.ts';
import { ReleaseColumnType } from '../types/release-column.type.ts';
import { ReleaseType } from '../types/release.type.ts';
import { present } from './present.ts';

@Resolver(() => ReleaseType)
export class ReleaseResolver {
  @Query(() => ReleaseType, { nullable: true, description: bilingual('一次发布。', 'One release.') })
  release(
    @Arg('id', () => ID, { description: bilingual('固定标识。', 'Its id.') }) id: string,
    @Ctx() { loaders }: GraphContext,
  ) {
    return isId(id) ? loaders.release.load(id) : null;
  }

  @Query(() => ReleaseConnection, {
    description: bilingual('发布，最近进入日志的在前。', 'Releases, the latest entered first.'),
  })
  releases(
    @Arg('filter', () => ReleaseFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: ReleaseFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listReleases(ctx, filter ?? {}, page);
  }

  @Query(() => [ReleaseColumnType], {
    description: bilingual('有发布的栏目，发布多的在前。', 'The columns with a release, the fullest first.'),
  })
  releaseColumns(@Ctx() ctx: GraphContext) {
    return releaseColumns(ctx);
  }

  @Query(() => [ReleaseType], {
    description: bilingual(
      '预定而尚未发出的发布，最近的在前；须有发布权限。',
      'Releases that are planned and have not gone out, the next first; for publishers.',
    ),
  })
  async plannedReleases(@Ctx() ctx: GraphContext) {
    return plannedReleases(ctx);
  }

  @FieldResolver(() => String, { description: bilingual('栏目，如“中国政务”。', 'The column, such as 中国政务.') })
  column(@Root() { columnName }: ReleaseView) {
    return columnName;
  }

  @FieldResolver(() => DateTimeScalar, {
    description: bilingual(
      '进入本站日志的时刻；预定的发布为其预定时刻。',
      'When it entered the log here; for a planned release, when it will.',
    ),
  })
  enteredLogAt(@Root() { enteredLogAt, publishedAt }: ReleaseView) {
    return enteredLogAt ?? publishedAt;
  }

  @FieldResolver(() => PolicyDocumentType, {
    nullable: true,
    description: bilingual(
      '所发布的文件，即所发布的版本；不可再显示时为空。',
      'The document in the edition that was released; null once it may no longer be shown.',
    ),
  })
  async document(@Root() release: ReleaseView, @Ctx() { loaders }: GraphContext) {
    return (await loaders.releasedDocument.load(releasedKey(release)))?.document ?? null;
  }

  @FieldResolver(() => [PolicyDocumentType], {
    description: bilingual('同步发布的解读等文件。', 'What was published in the same act.'),
  })
  async bundle(@Root() { id }: ReleaseView, @Ctx() { loaders }: GraphContext) {
    const members = await loaders.bundle.load(id);
    const released = present(await loaders.releasedDocument.loadMany(members.map(releasedKey)));
    return released.map(({ document }) => document);
  }

  @FieldResolver(() => AgencyType, { description: bilingual('发布机关。', 'Who releases it.') })
  origin(@Root() { originId }: ReleaseView, @Ctx() { loaders }: GraphContext) {
    return loaders.agency.load(originId);
  }
}
