import { glob, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';
import { catalogueFolder } from './read-folder.ts';

/** Outlines of units by code, with what must be said beside them. */
export interface UnitMap {
  readonly warning: Words;
  readonly areas: readonly { readonly id: string; readonly name: string; readonly geometry: object }[];
}

interface MapFile {
  readonly metadata: { readonly warning: Words; readonly validFrom?: IsoDate };
  readonly features: readonly {
    readonly properties: { readonly code: string; readonly name: string };
    readonly geometry: object;
  }[];
}

interface DatedMap extends UnitMap {
  readonly from: string;
}

const maps = new Map<string, Promise<readonly DatedMap[]>>();

async function readMaps(province: string): Promise<readonly DatedMap[]> {
  const found: DatedMap[] = [];
  for await (const path of glob(join(catalogueFolder, 'provinces', province, 'map-*.geojson'))) {
    const { metadata, features } = JSON.parse(await readFile(path, 'utf8')) as MapFile;
    const from = metadata.validFrom ?? `${/\d{4}/.exec(basename(path))?.[0]}-01-01`;
    const areas = features.map(({ properties: { code, name }, geometry }) => ({ id: code, name, geometry }));
    found.push({ from, warning: metadata.warning, areas });
  }
  return found.sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** The map of a province in the structure of a day; null where the catalogue has none for it. Files are read once. */
export async function readMap(province: string, day: IsoDate): Promise<UnitMap | null> {
  if (!maps.has(province)) maps.set(province, readMaps(province));
  return (await maps.get(province))?.findLast((map) => map.from <= day) ?? null;
}
