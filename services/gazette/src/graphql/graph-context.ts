import type { GazetteContext } from '../context.ts';
import type { Loaders } from './loaders.ts';

/** The context of a GraphQL request: what queries need, with its loaders. */
export interface GraphContext extends GazetteContext {
  readonly loaders: Loaders;
}
