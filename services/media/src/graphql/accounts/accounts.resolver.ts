import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';
import { bilingual } from '@dibao/shared/bilingual';
import { type Connection, PageArgs } from '@dibao/shared/connection';
import { DateScalar } from '@dibao/shared/scalars';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { accountCoverage, type Coverage, type CoverageRow } from '../../queries/accounts/account-coverage.ts';
import { accountGroups } from '../../queries/accounts/account-groups.ts';
import { type FilingRow, filings, FilingState } from '../../queries/accounts/filings.ts';
import { Platform } from '../../rules/channel.ts';
import { AgencyStub } from '../agency-channels.type.ts';
import type { GraphContext } from '../graph-context.ts';
import { AccountCoverageType, AccountGroupType, CoverageRowType } from './coverage.type.ts';
import { FilingConnection } from './filing.type.ts';

@Resolver()
export class AccountsResolver {
  @Query(() => FilingConnection, {
    description: bilingual('所见渠道的报备，先报的在前。', 'The filings of channels one sees, the oldest first.'),
  })
  async filings(
    @Arg('states', () => [FilingState], {
      nullable: true,
      description: bilingual('处于这些状态。', 'In these states.'),
    })
    states: FilingState[] | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<FilingRow>> {
    return filings(ctx, { ...page, states });
  }

  @Query(() => AccountCoverageType, {
    description: bilingual(
      '单位 × 平台的账号覆盖情况，按层级和日期（E15、E16）。',
      'Coverage by accounts, unit by platform, by level and day (E15, E16).',
    ),
  })
  async accountCoverage(
    @Arg('platforms', () => [Platform], {
      defaultValue: ['WEIBO', 'WECHAT'],
      description: bilingual('这些平台。', 'These platforms.'),
    })
    platforms: Platform[],
    @Arg('levels', () => [AdministrativeLevel], {
      nullable: true,
      description: bilingual('这些层级。', 'Of these levels.'),
    })
    levels: AdministrativeLevel[] | null,
    @Arg('kinds', () => [AgencyKind], {
      nullable: true,
      description: bilingual('这些性质的单位；缺省为人民政府。', 'Of these kinds; governments by default.'),
    })
    kinds: AgencyKind[] | null,
    @Arg('divisionCode', () => String, {
      nullable: true,
      description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
    })
    divisionCode: string | null,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: bilingual('哪一天；缺省为今天。', 'On which day; today by default.'),
    })
    on: string | null,
    @Args(() => PageArgs) { first, after }: PageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Coverage> {
    const page = { first: first ?? null, after: after ?? null };
    return accountCoverage(ctx, { ...page, platforms, levels, kinds, divisionCode, on });
  }

  @Query(() => [AccountGroupType], { description: bilingual('账号矩阵（E18）。', 'The groups of accounts (E18).') })
  async accountGroups(@Ctx() ctx: GraphContext): Promise<AccountGroupType[]> {
    return accountGroups(ctx);
  }
}

@Resolver(() => CoverageRowType)
export class CoverageRowResolver {
  @FieldResolver(() => AgencyStub, { nullable: true, description: bilingual('单位。', 'The unit.') })
  agency(@Root() { agencyId }: CoverageRow): AgencyStub {
    return { id: agencyId };
  }
}
