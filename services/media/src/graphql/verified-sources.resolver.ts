import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { designateSource } from '../commands/designate-source.ts';
import { endSource } from '../commands/end-source.ts';
import { verifiedSource, type VerifiedSourceRow, verifiedSources } from '../queries/verified-sources.ts';
import { AgencyStub } from './agency-channels.type.ts';
import type { GraphContext } from './graph-context.ts';
import {
  DesignateSourceInput,
  EndSourceInput,
  SourceFilterInput,
  SourceResult,
  VerifiedSourceConnection,
  VerifiedSourceType,
} from './verified-source.type.ts';

@Resolver(() => VerifiedSourceType)
export class VerifiedSourcesResolver {
  @Query(() => VerifiedSourceConnection, {
    description: bilingual('稿源名单（白名单）。', 'The whitelist of sources.'),
  })
  async verifiedSources(
    @Arg('filter', () => SourceFilterInput, { nullable: true, description: bilingual('筛选。', 'Narrows the list.') })
    filter: SourceFilterInput | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<VerifiedSourceRow>> {
    return verifiedSources(ctx, { ...page, filter });
  }

  @Mutation(() => SourceResult, { description: bilingual('确定一家稿源。', 'Designates a source.') })
  async designateSource(
    @Arg('input', () => DesignateSourceInput, { description: bilingual('内容。', 'What it is.') })
    input: DesignateSourceInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    const result = await designateSource(ctx, input);
    return 'id' in result ? verifiedSource(ctx, result.id) : result;
  }

  @Mutation(() => SourceResult, {
    description: bilingual(
      '终止一家稿源；它留在名单中备查。',
      'Ends a designation; it stays on the list as one that was.',
    ),
  })
  async endSource(
    @Arg('input', () => EndSourceInput, { description: bilingual('内容。', 'Which, and when.') })
    input: EndSourceInput,
    @Ctx() ctx: GraphContext,
  ): Promise<object | null> {
    const result = await endSource(ctx, input);
    return 'id' in result ? verifiedSource(ctx, result.id) : result;
  }

  @FieldResolver(() => AgencyStub, {
    nullable: true,
    description: bilingual('所登记的机关。', 'The agency it is registered as.'),
  })
  agency(@Root() source: VerifiedSourceRow): AgencyStub | null {
    return source.agencyId === null ? null : { id: source.agencyId };
  }
}
