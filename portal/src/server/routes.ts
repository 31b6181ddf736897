import { documentPage } from '../public/document/document-page.tsx';
import { documentWord } from '../public/document/document-word.ts';
import { documentsPage } from '../public/documents/documents-page.tsx';
import { gazetteArticlePage } from '../public/gazette-article/gazette-article-page.tsx';
import { embedPage } from '../public/embed/embed-page.tsx';
import { followPage } from '../public/follow/follow-page.tsx';
import { gazetteArticleWord } from '../public/gazette-article/gazette-article-word.ts';
import { gazetteIssuePage } from '../public/gazette-issue/gazette-issue-page.tsx';
import { gazettePage } from '../public/gazette/gazette-page.tsx';
import { gazettesPage } from '../public/gazettes/gazettes-page.tsx';
import { hallListPage } from '../public/hall/hall-list-page.tsx';
import { hallPage } from '../public/hall/hall-page.tsx';
import { homePage } from '../public/home/home-page.tsx';
import { releasePage } from '../public/release/release-page.tsx';
import { searchPage } from '../public/search/search-page.tsx';
import type { PublicPage } from './page.ts';

/** Every public address; the list of what a reader can open. */
export const publicPages: readonly PublicPage[] = [
  homePage,
  releasePage,
  documentsPage,
  documentWord,
  documentPage,
  gazettesPage,
  gazettePage,
  gazetteIssuePage,
  gazetteArticleWord,
  gazetteArticlePage,
  searchPage,
  hallListPage,
  hallPage,
  followPage,
  embedPage,
];
