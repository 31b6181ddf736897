import type { EventLog } from '@dibao/shared/change-feed/event-log';
import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { Ids } from '@dibao/shared/ids';
import type { Log } from '@dibao/shared/log';
import type { Em } from '@dibao/shared/orm';
import type { Sealer } from '@dibao/shared/sealed-text';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { DocumentsService } from './feeds/documents-service.ts';
import type { WaysOut } from './messages/way-out.ts';
import type { TextChecks } from './verification/text-checks.ts';
import type { PublicSums } from './queries/public-sums.ts';

/** What a command or query of this service needs; one per request. */
export interface MediaContext extends RequestScope {
  readonly em: Em;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  /** Opens and closes what is private of contacts. */
  readonly sealer: Sealer;
  /** By which ways messages leave. */
  readonly waysOut: WaysOut;
  /** Tells at once whoever is to be told now. */
  readonly tellReminders: () => Promise<void>;
  /** What happened to duties, in order. */
  readonly dutyLog: EventLog;
  /** What the public may see of the sums of releases. */
  readonly publicSums: PublicSums;
  /** The client for addresses that people name. */
  readonly fetchGuarded: GuardedFetch;
  /** Compares texts that people bring. */
  readonly textChecks: TextChecks;
  /** The text of this digest, where the public may read it now; else null. */
  readonly editionText: DocumentsService['editionText'];
  /** The position of a cursor of the release log, by the log itself. Throws CURSOR_UNKNOWN or CURSOR_EPOCH. */
  readonly positionOf: (cursor: string, signal: AbortSignal) => Promise<number>;
  /** Waits until this service has read the release log to its present end; throws GATEWAY_TIMEOUT when that takes too long. */
  readonly catchUp: (signal: AbortSignal) => Promise<void>;
}
