import type { MediaContext } from '../context.ts';
import type { Loaders } from './loaders.ts';

/** The context of a GraphQL request: that of the service, with the loaders of this request. */
export interface GraphContext extends MediaContext {
  readonly loaders: Loaders;
}
