import type { Em } from '@dibao/shared/orm';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { ArchiveIndex } from './archive-index/archive-index.ts';

/** What a command or query of this service needs; one per request. */
export interface GazetteContext extends RequestScope {
  readonly em: Em;
  readonly archiveIndex: ArchiveIndex;
}
