import type { DocumentsContext } from '../context.ts';
import type { GraphContext } from './graph-context.ts';
import { forgetLoaded } from './loaders.ts';
import { releaseEvents, type ReleaseEventView } from '../queries/release-events.ts';
import type { ReleaseFilter } from '../rules/release-filter.ts';

/**
 * The log from a cursor on, for ever: reads pages, and waits for the tail when there are no more. History and live are
 * one path, so nothing can fall between them and nothing comes twice.
 */
export async function* followReleaseLog(
  ctx: GraphContext,
  args: { readonly after?: string | null; readonly filter?: ReleaseFilter | null },
): AsyncGenerator<ReleaseEventView> {
  const { releaseLog, signal } = ctx;
  let after = args.after ?? releaseLog.cursorAt(releaseLog.tail.head);
  while (!signal.aborted) {
    const page = await releaseEvents(freshReader(ctx), args.filter ?? {}, { first: 100, after });
    for (const { node } of page.edges) {
      // What an event shows beside itself is the state now, so nothing loaded for an earlier event may be shown again.
      forgetLoaded(ctx.loaders);
      yield node;
    }
    after = page.pageInfo.endCursor ?? after;
    if (!page.pageInfo.hasNextPage) await releaseLog.tail.waitPast(await releaseLog.positionOf(after), signal);
  }
}

function freshReader(ctx: DocumentsContext): DocumentsContext {
  return { ...ctx, em: ctx.em.fork() };
}
