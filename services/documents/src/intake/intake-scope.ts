import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsContext } from '../context.ts';
import type { Pace } from './pace.ts';

/** What the watch over portals works with. */
export interface IntakeScope {
  readonly fork: () => Em;
  readonly clock: Clock;
  readonly log: Log;
  readonly fetchGuarded: GuardedFetch;
  readonly pace: Pace;
  readonly createContext: (scope: RequestScope) => DocumentsContext;
}
