import { requireScope, Scope } from '@dibao/shared/auth';
import { sendJson } from '@dibao/shared/http';
import type { InternalRoute } from '@dibao/shared/subgraph-server';
import type { EventLog } from '@dibao/shared/change-feed/event-log';

/**
 * Tells other services which position a cursor of the log stands for: `?cursor=CURSOR` → `{ position }`. What is inside a
 * cursor is this service's own. Answers CURSOR_UNKNOWN and CURSOR_EPOCH as the log does.
 */
export function createPositionRoute(releaseLog: EventLog): InternalRoute {
  return async (request, response, { viewer }) => {
    requireScope(viewer, Scope.feeds);
    const { searchParams } = new URL(request.url ?? '/', 'http://service');
    sendJson(response, 200, { position: await releaseLog.positionOf(searchParams.get('cursor') ?? '') });
  };
}
