import { brokenMarkup } from './designs/broken-markup.ts';
import { classicCms } from './designs/classic-cms.ts';
import { disclosure } from './designs/disclosure.ts';
import { hydrated } from './designs/hydrated.ts';
import { layoutTables } from './designs/layout-tables.ts';
import { longPost } from './designs/long-post.ts';
import { metadataTable } from './designs/metadata-table.ts';
import { mobile } from './designs/mobile.ts';
import { officialAccount } from './designs/official-account.ts';
import { portalArticle } from './designs/portal-article.ts';
import { printPage } from './designs/print-page.ts';
import { countyApp } from './designs/county-app.ts';
import { customElements } from './kept-out-designs/custom-elements.ts';
import { hardWrapped } from './kept-out-designs/hard-wrapped.ts';
import { portalSections } from './designs/portal-sections.ts';
import { nestedCells } from './kept-out-designs/nested-cells.ts';
import { openData } from './kept-out-designs/open-data.ts';
import { wordExport } from './kept-out-designs/word-export.ts';
import type { PageDesign } from './page-design.ts';

export const tunedDesigns: readonly PageDesign[] = [
  ...[classicCms, metadataTable, layoutTables, hydrated, officialAccount, longPost],
  ...[countyApp, printPage, mobile, portalArticle, portalSections, disclosure, brokenMarkup],
];

export const keptOutDesigns: readonly PageDesign[] = [hardWrapped, openData, wordExport, nestedCells, customElements];
