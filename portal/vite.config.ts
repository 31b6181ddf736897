import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

/** The dialogs of antd lock the page behind them by our own hook: theirs breaks the policy of the page. */
const ownScrollLock: Plugin = {
  name: 'own-scroll-lock',
  enforce: 'pre',
  resolveId: (id, importer) =>
    /\/useScrollLocker(?:\.js)?$/.test(id) && importer?.includes('@rc-component/portal') ? '\0own-scroll-lock' : null,
  load: (id) =>
    id === '\0own-scroll-lock'
      ? `export { useScrollLocker as default } from ${JSON.stringify(join(import.meta.dirname, 'src/desk/scroll-lock.ts'))};`
      : null,
};

/** The desks: one entry, a chunk for each page, names that change with the content, and a manifest for the server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/assets/',
  plugins: [ownScrollLock, react()],
  // Packages of this repository are taken from their sources, as everywhere.
  resolve: { conditions: ['hub-source', ...defaultClientConditions] },
  build: {
    outDir: 'dist/desk',
    assetsDir: '.',
    manifest: 'manifest.json',
    // Nothing inline: the policy of the page lets nothing inline run.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: 'src/desk/main.tsx' },
    chunkSizeWarningLimit: 1_500,
  },
});
