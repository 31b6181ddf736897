import { createContext, use } from 'react';
import type { ViewerQuery } from '../../generated/graphql.ts';

/** Who works here, and what they may do. */
export type Viewer = ViewerQuery['viewer'];

/** A right, as docs/authorisation.md names it. */
export type Scope = 'import' | 'publish' | 'read:restricted' | 'read:duties' | 'report' | 'supervise' | 'edit';

export const ViewerContext = createContext<Viewer | null>(null);

/** Who works here. Only below the sign-in. */
export function useViewer(): Viewer {
  const viewer = use(ViewerContext);
  if (viewer === null) throw new Error('Nobody is signed in here.');
  return viewer;
}

export function mayDo(viewer: Viewer, scope: Scope): boolean {
  return viewer.scopes.includes(scope);
}
