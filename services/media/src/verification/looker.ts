import type DataLoader from 'dataloader';
import type { Clock } from '@dibao/shared/clock';
import type { GuardedFetch } from '@dibao/shared/guarded-fetch';
import type { Ids } from '@dibao/shared/ids';
import type { Orm } from '@dibao/shared/orm';
import type { CopyFacts } from '../queries/verification/copy-facts.ts';
import type { EditionTexts } from './edition-texts.ts';
import type { LookGroups } from './group-looks.ts';
import type { HostPace } from './host-pace.ts';
import type { PageLanes } from './page-lanes.ts';
import type { Robots } from './robots.ts';

/** What every kind of look needs. */
export interface Looker {
  readonly orm: Orm;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly fetchGuarded: GuardedFetch;
  /** Of duties, asked for together; never remembered. */
  readonly facts: DataLoader<string, CopyFacts | null>;
  readonly groups: LookGroups;
  readonly lanes: Pick<PageLanes, 'looks' | 'asked'>;
  readonly texts: EditionTexts;
  readonly robots: Robots;
  readonly paceOf: (host: string) => HostPace;
  /** Milliseconds between two looks at a column; 0: none. */
  readonly columnInterval: number;
}

/** Why a scheduled look was not made. */
export const notAllowed = {
  zh: '网站的 robots.txt 不允许读取；主管部门监测自己的网站时可设 LOOK_ROBOTS=0。',
  en: 'The robots.txt of the site does not allow it; an authority that watches its own sites may set LOOK_ROBOTS=0.',
};

/** Real pages are far smaller; what is larger is no page. */
export const pageBounds = { maxBytes: 5 * 1024 * 1024, timeout: 15_000, idleTimeout: 8_000 };
