import type { ComponentType } from 'react';
import type { Words } from '../layout/words.ts';
import type { Viewer } from './session/viewer.ts';

/** One page of a desk. */
export interface DeskPage {
  /** Below the path of its desk, `:id` for what differs: `/duties/:id`; empty for the first page. */
  readonly path: string;
  readonly name: Words;
  /** Loaded when it is opened first: a chunk of its own. */
  readonly View: ComponentType;
  /** Reached from another page, and not by the navigation. */
  readonly isWithin?: boolean;
}

/** What one kind of work needs. */
export interface Desk {
  readonly path: string;
  readonly name: Words;
  /** What it is for, in one sentence. */
  readonly purpose: Words;
  readonly isFor: (viewer: Viewer) => boolean;
  readonly pages: readonly DeskPage[];
}
