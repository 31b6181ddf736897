import type { Viewer } from '@dibao/shared/auth';
import { bilingual } from '@dibao/shared/bilingual';
import { isId } from '@dibao/shared/ids';
import { Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { standsOf } from '../../people/rules/stand.ts';
import type { GraphContext } from '../graph-context.ts';
import { AgencyType } from '../types/agency.type.ts';
import { PersonSessionType, PersonType, StandType } from '../types/people.type.ts';
import { ViewerType } from '../types/viewer.type.ts';

@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, { description: bilingual('当前访问者是谁、可做什么。', 'Who asks, and what they may do.') })
  viewer(@Ctx() { viewer }: GraphContext): Viewer {
    return viewer;
  }

  @FieldResolver(() => AgencyType, {
    nullable: true,
    description: bilingual('所代表的机关。', 'The agency it acts for.'),
  })
  agency(@Root() { agencyId }: Viewer, @Ctx() { loaders }: GraphContext) {
    return agencyId !== null && isId(agencyId) ? loaders.agency.load(agencyId) : null;
  }

  @FieldResolver(() => PersonType, {
    nullable: true,
    description: bilingual(
      '登录的人员；以令牌访问者为空。',
      'The person signed in; null for whoever comes with a token.',
    ),
  })
  person(@Root() { session }: Viewer, @Ctx() { loaders }: GraphContext) {
    return session === null ? null : loaders.person.load(session.personId);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: bilingual('当前会话。', 'The session in use.'),
  })
  sessionId(@Root() { session }: Viewer) {
    return session?.id ?? null;
  }

  @FieldResolver(() => [PersonSessionType], {
    description: bilingual('本人的各次会话，新的在前。', 'One’s own sessions, the newest first.'),
  })
  sessions(@Root() { session }: Viewer, @Ctx() { loaders }: GraphContext) {
    return session === null ? [] : loaders.sessions.load(session.personId);
  }

  @FieldResolver(() => [StandType], {
    description: bilingual(
      '可以代表的各机关；以 POST /auth/act-as 更换。',
      'The agencies one may act for; POST /auth/act-as changes between them.',
    ),
  })
  async stands(@Root() { session }: Viewer, @Ctx() { loaders }: GraphContext) {
    return session === null ? [] : standsOf(await loaders.grants.load(session.personId));
  }
}
