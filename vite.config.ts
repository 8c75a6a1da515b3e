import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The office (staff web app). Only browser code is bundled; the server runs its .ts files as they are. */
export default defineConfig({
  root: 'src/entrances/office',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../../dist/office',
    emptyOutDir: true,
    // The content security policy allows no data: fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules\/(?:react|react-dom|scheduler|react-router|@tanstack)\//,
              priority: 2,
            },
          ],
        },
      },
    },
  },
});
