import type { Em } from '@dibao/shared/orm';
import type { RequestScope } from '@dibao/shared/subgraph-server';
import type { Loaders } from './graphql/loaders.ts';
import type { ArchiveIndex } from './search/archive-index.ts';

/** What a command or query of this service needs; one per request. */
export interface GazetteContext extends RequestScope {
  readonly em: Em;
  readonly archiveIndex: ArchiveIndex;
}

/** The context of a GraphQL request: the same, with its loaders. */
export interface GraphContext extends GazetteContext {
  readonly loaders: Loaders;
}
