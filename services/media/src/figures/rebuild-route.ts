import { requireScope, Scope } from '@dibao/shared/auth';
import { sendJson } from '@dibao/shared/http';
import type { InternalRoute } from '@dibao/shared/subgraph-server';
import type { FiguresContext } from '../commands/fold-figures.ts';
import { rebuildFigures } from '../commands/rebuild-figures.ts';

/** Recomputes the figures and answers, in one line of JSON, how many sums had differed. */
export function createRebuildFiguresRoute(figures: FiguresContext): InternalRoute {
  return async (_request, response, { viewer }) => {
    requireScope(viewer, Scope.import);
    sendJson(response, 200, await rebuildFigures(figures));
  };
}
