import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { Ids } from '@dibao/shared/ids';
import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { Pace } from './intake/pace.ts';
import type { KnownPortalHosts } from './intake/portal-hosts.ts';
import type { SignInKeys } from './sign-in/sign-in-keys.ts';
import type { EventLog } from '@dibao/shared/change-feed/event-log';

/** What a command or query of this service needs; one per request. */
export interface DocumentsContext extends RequestScope {
  readonly em: Em;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly releaseLog: EventLog;
  /** Whether an address stands on a government site or a registered portal. */
  readonly isGovernmentAddress: (address: string) => boolean;
  /** The hosts of registered portals, to be read anew when they changed. */
  readonly portalHosts: KnownPortalHosts;
  /** The one client for addresses that others chose. */
  readonly fetchGuarded: GuardedFetch;
  /** Keeps its requests to one host apart. */
  readonly pace: Pace;
  /** The agency that owns a channel of the media service; null when there is no such channel. */
  readonly ownerOfChannel: (channelId: string, signal: AbortSignal) => Promise<string | null>;
  /** How people who use a browser prove who they are. */
  readonly signIn: SignInKeys;
}
