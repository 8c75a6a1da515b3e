import { glob, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { SourceText } from './source-text.ts';

/** The catalogue that comes with the program. */
export const catalogueFolder = join(import.meta.dirname, '../../../../catalogue');

/** Every data file of a catalogue folder (YAML, JSON, GeoJSON), without its schemas, in order of path. */
export async function readFolder(folder: string): Promise<readonly SourceText[]> {
  const texts: SourceText[] = [];
  for await (const path of glob(join(folder, '**/*.{yaml,yml,json,geojson}'))) {
    const within = relative(folder, path);
    if (!within.startsWith('schemas/')) texts.push({ path: within, text: await readFile(path, 'utf8') });
  }
  return texts.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The JSON Schemas of a catalogue folder. */
export async function readSchemas(folder: string): Promise<readonly object[]> {
  const schemas: object[] = [];
  for await (const path of glob(join(folder, 'schemas/*.json'))) {
    schemas.push(JSON.parse(await readFile(path, 'utf8')) as object);
  }
  return schemas;
}
