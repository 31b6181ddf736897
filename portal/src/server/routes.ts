import { documentPage } from '../public/document/document-page.tsx';
import { homePage } from '../public/home/home-page.tsx';
import { releasePage } from '../public/release/release-page.tsx';
import type { PublicPage } from './page.ts';

/** Every public address; the list of what a reader can open. */
export const publicPages: readonly PublicPage[] = [homePage, releasePage, documentPage];
