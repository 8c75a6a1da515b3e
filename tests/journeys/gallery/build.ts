import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = join(import.meta.dirname, '../../..');

/** Builds the gallery of furniture for looking at it; no part of the program. Gives the folder. */
export async function buildGallery(): Promise<string> {
  const outDir = join(root, 'dist/gallery');
  await build({
    configFile: false,
    root: import.meta.dirname,
    publicDir: join(root, 'src/entrances/office/public'),
    plugins: [react()],
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 4000,
    },
  });
  await cp(join(root, 'catalogue/provinces/lai-chau/map-2020.geojson'), join(outDir, 'districts.geojson'));
  return outDir;
}
