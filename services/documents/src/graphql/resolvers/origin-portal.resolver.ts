import { hasScope, Scope } from '@dibao/shared/auth';
import { bilingual } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { isMade } from '../../commands/idempotent.ts';
import { importPortals } from '../../commands/import-portals.ts';
import { switchPortal } from '../../commands/switch-portal.ts';
import { listPortals, type OriginPortalView, type PortalListView } from '../../queries/origin-portals.ts';
import type { GraphContext } from '../graph-context.ts';
import { ImportPortalsInput, SwitchPortalInput } from '../inputs/portals.ts';
import { forgetLoaded } from '../loaders.ts';
import { AgencyType } from '../types/agency.type.ts';
import { OriginPortalConnection } from '../types/connections.ts';
import {
  ImportPortalsResult,
  OriginPortalType,
  PortalListType,
  PortalsImportedType,
  SwitchPortalResult,
} from '../types/origin-portal.type.ts';

@Resolver(() => OriginPortalType)
export class OriginPortalResolver {
  @Query(() => OriginPortalType, { nullable: true, description: bilingual('一个来源门户。', 'One origin portal.') })
  originPortal(
    @Arg('id', () => ID, { description: bilingual('固定标识。', 'Its id.') }) id: string,
    @Ctx() { loaders }: GraphContext,
  ) {
    return isId(id) ? loaders.portal.load(id) : null;
  }

  @Query(() => OriginPortalConnection, {
    description: bilingual('所监看的来源门户，按名称排列。', 'The origin portals that are watched, by name.'),
  })
  originPortals(@Args(() => PageArgs) page: PageArgs, @Ctx() ctx: GraphContext) {
    return listPortals(ctx, page);
  }

  @FieldResolver(() => AgencyType, { description: bilingual('主办机关。', 'The agency it speaks for.') })
  agency(@Root() { agencyId }: OriginPortalView, @Ctx() { loaders }: GraphContext) {
    return loaders.agency.load(agencyId);
  }

  @FieldResolver(() => [PortalListType], { description: bilingual('所看的列表。', 'The lists that are looked at.') })
  lists(@Root() { id }: OriginPortalView, @Ctx() { loaders }: GraphContext) {
    return loaders.portalLists.load(id);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('读取规则（JSON）；须有发布权限。', 'The rules it is read by, as JSON; for publishers.'),
  })
  rules(@Root() { rules }: OriginPortalView, @Ctx() { viewer }: GraphContext) {
    return hasScope(viewer, Scope.publish) ? JSON.stringify(rules) : null;
  }

  @Mutation(() => ImportPortalsResult, {
    description: bilingual(
      '登记来源门户；有一处错误则什么也不登记，错误带行号。',
      'Registers origin portals, all or none; mistakes carry their lines.',
    ),
  })
  async importPortals(
    @Arg('input', () => ImportPortalsInput, { description: bilingual('输入。', 'The input.') })
    input: ImportPortalsInput,
    @Ctx() ctx: GraphContext,
  ) {
    const result = await importPortals(ctx, input);
    return result instanceof ValidationFailure ? result : Object.assign(new PortalsImportedType(), result);
  }

  @Mutation(() => SwitchPortalResult, {
    description: bilingual('开关监看与自动发布。', 'Switches a portal’s watch and its automatic releases.'),
  })
  async switchPortal(
    @Arg('input', () => SwitchPortalInput, { description: bilingual('输入。', 'The input.') })
    input: SwitchPortalInput,
    @Ctx() ctx: GraphContext,
  ) {
    const result = await switchPortal(ctx, input);
    forgetLoaded(ctx.loaders);
    return isMade(result) ? ctx.loaders.portal.load(result.id) : result;
  }
}

@Resolver(() => PortalListType)
export class PortalListResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('失败的原因；须有发布权限。', 'Why it failed; for publishers.'),
  })
  failure(@Root() { failure }: PortalListView, @Ctx() { viewer }: GraphContext) {
    return hasScope(viewer, Scope.publish) ? failure : null;
  }
}
