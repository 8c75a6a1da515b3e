import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '../../../kernel/actor.ts';
import { type TestStore, testStore } from '../../../platform/database/testing.ts';
import { layFigures } from '../../figures/testing.ts';
import { actorAt, type UnitIds } from '../../org/testing.ts';
import { importMapping } from '../mapping-file.ts';
import { addPartner } from '../partners.ts';

export const theirFile = (name: string) => ({ name, path: join(import.meta.dirname, 'files', name) });

export interface ExchangeWorld {
  readonly test: TestStore;
  readonly id: UnitIds;
  readonly chief: Actor;
  /** A file with this content, gone when the world closes. */
  readonly fileOf: (name: string, content: string | Uint8Array) => Promise<{ name: string; path: string }>;
  readonly close: () => Promise<void>;
}

export const exchangeVerbsOfTests = [
  'exchange.read',
  'exchange.import',
  'exchange.export',
  'exchange.manage',
  'figure.read',
  'figure.import',
  'figure.confidential',
];

const mapping = [
  'Kind;Theirs;Their option;Ours',
  'indicator;f7n9E0hX8qk;;X01',
  'indicator;Ix2HsbDMLea;;X02',
  'indicator;eY5ehpbEsB7;;X03',
  'chỉ tiêu;hfdmMSPBgLG;;X04',
  'unit;DiszpKrYNg8;;0111',
  'unit;g8upMTyEZGZ;;0112',
  'đơn vị;O6uvpzGd5pu;;011',
].join('\r\n');

const adxMapping = [
  'Kind,Theirs,Their option,Ours',
  'indicator,VCCT_0,AGE=P0Y--P15Y;SEX=F,X01',
  'indicator,VCCT_1,,X02',
  'unit,OU_0121,,0121',
  'unit,OU_0122,,0122',
].join('\r\n');

/** The neutral province with figures and two partners: `sierra` (DHIS2, identifiers) and `clinic` (ADX, codes). */
export async function openExchange(): Promise<ExchangeWorld> {
  const test = await testStore();
  const folder = await mkdtemp(join(tmpdir(), 'giaoban-exchange-'));
  const id = await test.owner((db) => layFigures(db));
  const chief = await test.db({}, (db) => actorAt(db, id('vp'), 'all', exchangeVerbsOfTests));
  let count = 0;
  const fileOf: ExchangeWorld['fileOf'] = async (name, content) => {
    count += 1;
    const path = join(folder, `${count}-${name}`);
    await writeFile(path, content);
    return { name, path };
  };
  await test.db({}, async (db) => {
    const partner = { name: 'Đối tác', periodRule: 'byName' as const };
    const sierra = { ...partner, code: 'sierra', dataSet: 'pBOMPrpg1QX', defaultOption: 'HllvX50cXC0' };
    await addPartner(db, chief, sierra);
    await addPartner(db, chief, { ...partner, code: 'clinic', dataSet: 'VCCT', defaultOption: '' });
    await addPartner(db, chief, { ...partner, code: 'plain', dataSet: '', defaultOption: '' });
    await importMapping(db, chief, 'sierra', await fileOf('mapping.csv', mapping));
    await importMapping(db, chief, 'clinic', await fileOf('adx.csv', adxMapping));
  });
  return {
    test,
    id,
    chief,
    fileOf,
    async close() {
      await test.close();
      await rm(folder, { recursive: true });
    },
  };
}
