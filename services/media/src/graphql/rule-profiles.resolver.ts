import { bilingual, say } from '@dibao/shared/bilingual';
import { DateScalar } from '@dibao/shared/scalars';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { DutyRow } from '../queries/duty-row.ts';
import { profileForAgency, ruleProfiles } from '../queries/rule-profiles.ts';
import type { RuleName, RuleProfile } from '../rules/rule-profile.ts';
import type { GraphContext } from './graph-context.ts';
import { RepostDutyType } from './repost-duty.type.ts';
import { RuleProfileType, RuleValueType } from './rule-profile.type.ts';

@Resolver()
export class RuleProfilesResolver {
  @Query(() => [RuleProfileType], {
    description: bilingual('现行的规则方案。', 'The rule profiles as they stand now.'),
  })
  async ruleProfiles(@Ctx() ctx: GraphContext): Promise<RuleProfile[]> {
    return ruleProfiles(ctx);
  }

  @Query(() => RuleProfileType, {
    nullable: true,
    description: bilingual('规则方案的一个版本。', 'A version of a profile.'),
  })
  async ruleProfile(
    @Arg('id', () => ID, { description: bilingual('版本的编号。', 'The id of the version.') }) id: string,
    @Ctx() ctx: GraphContext,
  ): Promise<RuleProfile | null> {
    return ctx.loaders.profile.load(id);
  }

  @Query(() => RuleProfileType, {
    nullable: true,
    description: bilingual(
      '某机关在某日的发布适用哪个方案。',
      'The profile that governs what an agency publishes on a day.',
    ),
  })
  async ruleProfileFor(
    @Arg('agencyId', () => ID, { description: bilingual('发布机关。', 'The agency.') }) agencyId: string,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description: bilingual('哪一日，缺省为今日。', 'The day; today by default.'),
    })
    on: string | null,
    @Ctx() ctx: GraphContext,
  ): Promise<RuleProfile | null> {
    return profileForAgency(ctx, agencyId, on);
  }
}

@Resolver(() => RuleProfileType)
export class RuleProfileResolver {
  @FieldResolver(() => String)
  title(@Root() profile: RuleProfile, @Ctx() ctx: GraphContext): string {
    return say(ctx.language, profile.title);
  }

  @FieldResolver(() => String, { nullable: true })
  divisionCode(@Root() { region }: RuleProfile): string | null {
    return region !== null && 'divisionCode' in region ? region.divisionCode : null;
  }

  @FieldResolver(() => String, { nullable: true })
  agencySourceId(@Root() { region }: RuleProfile): string | null {
    return region !== null && 'agencySourceId' in region ? region.agencySourceId : null;
  }

  @FieldResolver(() => [RuleValueType])
  rules(@Root() profile: RuleProfile): RuleValueType[] {
    return (Object.keys(profile.rules) as RuleName[]).map((name) => {
      const { value, ...basis } = profile.rules[name];
      return { name, value: JSON.stringify(value), ...basis };
    });
  }
}

@Resolver(() => RepostDutyType)
export class DutyProfileResolver {
  @FieldResolver(() => RuleProfileType, {
    nullable: true,
    description: bilingual('任务成立所依的规则方案版本。', 'The version of the rule profile it was made under.'),
  })
  async profile(@Root() duty: DutyRow, @Ctx() ctx: GraphContext): Promise<RuleProfile | null> {
    return ctx.loaders.profile.load(duty.profileId);
  }
}
