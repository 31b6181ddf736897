import type { GraphContext } from './graph-context.ts';
import { forgetLoaded } from './loaders.ts';
import { dutyEvents, type DutyEventView } from '../queries/duty-events.ts';
import type { DutyFilter } from '../queries/repost-duties.ts';

/** The log from a cursor on, for ever: reads pages, and waits for the tail when there are no more. */
export async function* followDutyLog(
  ctx: GraphContext,
  args: { readonly after?: string | null; readonly filter?: DutyFilter | null },
): AsyncGenerator<DutyEventView> {
  const { dutyLog, signal } = ctx;
  let after = args.after ?? dutyLog.cursorAt(dutyLog.tail.head);
  while (!signal.aborted) {
    const page = await dutyEvents({ ...ctx, em: ctx.em.fork() }, args.filter ?? {}, { first: 100, after });
    for (const { node } of page.edges) {
      // Beside an entry stands the duty as it is now, so nothing loaded for an earlier entry may be shown again.
      forgetLoaded(ctx.loaders);
      yield node;
    }
    after = page.pageInfo.endCursor ?? after;
    if (!page.pageInfo.hasNextPage) await dutyLog.tail.waitPast(await dutyLog.positionOf(after), signal);
  }
}
