import type { ReactElement } from 'react';
import type { Head } from '../layout/head.tsx';
import type { FileAnswer } from './file-answer.ts';
import type { WriteWord } from '../word/word-files.ts';
import type { Ask } from './ask.ts';
import type { SiteIdentity } from './site-identity.ts';

/** One address of the public site, and how it is answered. */
export interface PublicPage {
  /** As URLPattern reads it: `/releases/:id`. */
  readonly path: string;
  /** Throws PageFailure for what cannot be shown. */
  readonly answer: (visit: Visit) => Promise<Answer>;
}

/** One request for a page. */
export interface Visit {
  /** The address asked for, with the origin people know the hub by. */
  readonly url: URL;
  /** The named parts of the path. */
  readonly params: Readonly<Record<string, string>>;
  readonly site: SiteIdentity;
  /** Asks the graph as the public. */
  readonly ask: Ask;
  readonly writeWord: WriteWord;
}

/** What an address gives. */
export type Answer = HtmlPage | FileAnswer;

export interface HtmlPage {
  readonly head: Head;
  readonly content: ReactElement;
  /** 200 when left out. */
  readonly status?: number;
  /** Whether the page stands alone in a frame of another site, without header and footer. */
  readonly isEmbedded?: boolean;
}
