import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { LookRecorder } from '../commands/verification/record-look.ts';
import type { EditionTexts } from './edition-texts.ts';
import type { HostPace } from './host-pace.ts';
import type { PageThreads } from './page-threads.ts';

/** What every kind of look needs. */
export interface Looker extends LookRecorder {
  readonly clock: Clock;
  readonly fetchGuarded: GuardedFetch;
  readonly threads: PageThreads;
  readonly texts: EditionTexts;
  readonly paceOf: (host: string) => HostPace;
  /** Milliseconds between two looks at a column; 0: none. */
  readonly columnInterval: number;
}

/** Real pages are far smaller; what is larger is no page. */
export const pageBounds = { maxBytes: 5 * 1024 * 1024, timeout: 15_000, idleTimeout: 8_000 };
