import { bilingual } from '@dibao/shared/bilingual';
import { EARLIEST } from '@dibao/shared/change-feed/event-log';
import type { Connection } from '@dibao/shared/connection';
import { CursorScalar } from '@dibao/shared/scalars';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { GraphContext } from './graph-context.ts';
import { dutyEvents, type DutyEventView } from '../queries/duty-events.ts';
import type { DutyRow } from '../queries/duty-row.ts';
import { DutyEventConnection, DutyEventType, DutyLogType } from './duty-event.type.ts';
import { DutyFilterInput } from './filters.ts';
import { followDutyLog } from './follow-duty-log.ts';
import { ReleaseStub } from './release-duties.type.ts';
import { RepostDutyType } from './repost-duty.type.ts';

@ArgsType()
class DutyEventPageArgs {
  @Field(() => CursorScalar, {
    nullable: true,
    description: bilingual('从此游标之后；省略即从头。', 'After this cursor; from the beginning if left out.'),
  })
  after?: string | null;

  @Field(() => DutyFilterInput, {
    nullable: true,
    description: bilingual('只要这些；states 指变化之后的状态。', 'Only these; states are those after the change.'),
  })
  filter?: DutyFilterInput | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: 100,
    description: bilingual('本页条数，最多 100。', 'Entries on this page, at most 100.'),
  })
  first?: number | null;
}

@Resolver(() => DutyEventType)
export class DutyEventsResolver {
  @Query(() => DutyLogType, { description: bilingual('任务日志的现状。', 'The state of the log of duties.') })
  dutyLog(@Ctx() { dutyLog }: GraphContext): DutyLogType {
    return { epoch: dutyLog.epoch, earliest: EARLIEST, head: dutyLog.cursorAt(dutyLog.tail.head) };
  }

  @Query(() => DutyEventConnection, {
    description: bilingual(
      '可见任务的日志，供轮询者读取。',
      'The log of the duties the viewer may see, for those who poll.',
    ),
  })
  async dutyEvents(
    @Args(() => DutyEventPageArgs) { filter, ...page }: DutyEventPageArgs,
    @Ctx() ctx: GraphContext,
  ): Promise<Connection<DutyEventView>> {
    return dutyEvents(ctx, filter ?? {}, page);
  }

  @Subscription(() => DutyEventType, {
    name: 'dutyEvents',
    description: bilingual(
      '可见任务的变化：先历史、后实时，依次各一次。',
      'What happens to the duties the viewer may see: history, then live, each once and in order.',
    ),
    subscribe: ({ args, context }) =>
      followDutyLog(context as GraphContext, args as { after?: string | null; filter?: DutyFilterInput | null }),
  })
  followDutyEvents(
    @Root() event: DutyEventView,
    @Arg('after', () => CursorScalar, {
      nullable: true,
      description: bilingual(
        '从此游标之后；省略即只要实时；EARLIEST 即全部。',
        'After this cursor; left out: live only; EARLIEST: everything.',
      ),
    })
    _after: string | null,
    @Arg('filter', () => DutyFilterInput, { nullable: true, description: bilingual('只要这些。', 'Only these.') })
    _filter: DutyFilterInput | null,
  ): DutyEventView {
    return event;
  }

  @FieldResolver(() => ReleaseStub, {
    nullable: true,
    description: bilingual('所涉的发布。', 'The release it is about.'),
  })
  release(@Root() { releaseId }: DutyEventView): ReleaseStub {
    return { id: releaseId };
  }

  @FieldResolver(() => RepostDutyType, {
    nullable: true,
    description: bilingual('所涉的任务（现状）；涉及多项时为空。', 'The duty as it is now; null where it was several.'),
  })
  async duty(@Root() { dutyId }: DutyEventView, @Ctx() ctx: GraphContext): Promise<DutyRow | null> {
    return dutyId === null ? null : ctx.loaders.duty.load(dutyId);
  }
}
