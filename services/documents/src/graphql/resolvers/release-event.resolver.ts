import { bilingual } from '@dibao/shared/bilingual';
import { EARLIEST } from '@dibao/shared/change-feed/event-log';
import { CursorScalar } from '@dibao/shared/scalars';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { GraphContext } from '../graph-context.ts';
import { releaseEvents, type ReleaseEventView } from '../../queries/release-events.ts';
import { followReleaseLog } from '../follow-release-log.ts';
import { ReleaseFilterInput } from '../inputs/filters.ts';
import { ReleaseEventConnection } from '../types/connections.ts';
import { ReleaseEventType, ReleaseLogType, ReleaseType, SignatureType } from '../types/release.type.ts';

@ArgsType()
class EventPageArgs {
  @Field(() => CursorScalar, {
    nullable: true,
    description: bilingual('从此游标之后；省略即从头。', 'After this cursor; from the beginning if left out.'),
  })
  after?: string | null;

  @Field(() => ReleaseFilterInput, { nullable: true, description: bilingual('只要这些。', 'Only these.') })
  filter?: ReleaseFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: bilingual('本页条数，最多 1000。', 'Events on this page, at most 1,000.'),
  })
  first?: number | null;
}

@Resolver(() => ReleaseEventType)
export class ReleaseEventResolver {
  @Query(() => ReleaseLogType, { description: bilingual('发布日志的现状。', 'The state of the release log.') })
  releaseLog(@Ctx() { releaseLog }: GraphContext): ReleaseLogType {
    const { epoch, tail } = releaseLog;
    return { epoch, earliest: EARLIEST, head: releaseLog.cursorAt(tail.head), count: tail.head };
  }

  @Query(() => ReleaseEventConnection, {
    description: bilingual('发布日志，供轮询者读取。', 'The release log for those who poll.'),
  })
  releaseEvents(@Args(() => EventPageArgs) { filter, ...page }: EventPageArgs, @Ctx() ctx: GraphContext) {
    return releaseEvents(ctx, filter ?? {}, page);
  }

  @Subscription(() => ReleaseEventType, {
    name: 'releaseEvents',
    description: bilingual(
      '发布事件：先历史、后实时，每个位置一次。',
      'Release events: history, then live, one for each position.',
    ),
    subscribe: ({ args, context }) =>
      followReleaseLog(context as GraphContext, args as { after?: string | null; filter?: ReleaseFilterInput | null }),
  })
  followReleaseEvents(
    @Root() event: ReleaseEventView,
    @Arg('after', () => CursorScalar, {
      nullable: true,
      description: bilingual(
        '从此游标之后；省略即只要实时；EARLIEST 即全部。',
        'After this cursor; left out: live only; EARLIEST: everything.',
      ),
    })
    _after: string | null,
    @Arg('filter', () => ReleaseFilterInput, { nullable: true, description: bilingual('只要这些。', 'Only these.') })
    _filter: ReleaseFilterInput | null,
  ): ReleaseEventView {
    return event;
  }

  @FieldResolver(() => [SignatureType], { description: bilingual('对信封的签名。', 'Signatures over the envelope.') })
  signatures(): SignatureType[] {
    return [];
  }

  @FieldResolver(() => ReleaseType, {
    nullable: true,
    description: bilingual('该发布的现状。', 'The release as it stands now.'),
  })
  release(@Root() { releaseId }: ReleaseEventView, @Ctx() { loaders }: GraphContext) {
    return loaders.release.load(releaseId);
  }
}
