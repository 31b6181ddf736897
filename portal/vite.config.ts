import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

/** The desks: one entry, a chunk for each page, names that change with the content, and a manifest for the server. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/desk/assets/',
  plugins: [react()],
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
