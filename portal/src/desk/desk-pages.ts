import { type ComponentType, lazy } from 'react';

/** One page of the desks. */
export interface DeskPage {
  /** `/desk` or below. */
  readonly path: string;
  readonly name: { readonly zh: string; readonly en: string };
  /** Loaded when it is opened first: a chunk of its own. */
  readonly View: ComponentType;
}

/** Every page of the desks; the list of what a signed-in person can open. */
export const deskPages: readonly DeskPage[] = [
  {
    path: '/desk',
    name: { zh: '我的工作台', en: 'My desk' },
    View: lazy(async () => ({ default: (await import('./start/start.tsx')).Start })),
  },
];
