import { join, resolve } from 'node:path';
import { anchorHead } from '../../../platform/audit/index.ts';
import { backup, exportPortable, importPortable, restore } from '../../../platform/backup/index.ts';
import { homeFolder } from '../../../platform/database/home.ts';
import { asOwner, listProvinces, openStore, type Store } from '../../../platform/database/index.ts';
import { type Command, type Out, textOf } from '../command.ts';
import { wrongCall } from '../refusals.ts';

async function withOpenStore<T>(home: string | undefined, work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(home === undefined ? {} : { home });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The chain's head as it is backed up, outside the database: a restored chain is held against it. */
async function anchorAll(store: Store): Promise<void> {
  const anchors = join(homeFolder(), 'anchors');
  for (const { code } of await listProvinces(store))
    await asOwner(store, code, (db) => anchorHead(db, code, new Date().toISOString(), anchors));
}

function giveBackup(out: Out, folder: string, at: string, rows: number): void {
  out.give({ folder: resolve(folder), at, rows }, [`${resolve(folder)}: ${rows} dòng / rows, ${at}`]);
}

const sumOf = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

export const backupCommand: Command = {
  name: 'backup',
  summary: { vi: 'Sao lưu toàn bộ dữ liệu vào một thư mục mới', en: 'Back everything up into a new folder' },
  takes: ['<folder>'],
  options: {
    portable: {
      type: 'boolean',
      description: 'Rows as COPY files, readable by any PostgreSQL; the only way with DATABASE_URL',
    },
  },
  examples: ['giaoban backup /srv/backup/2020-06-26', 'giaoban backup /srv/export/2020-06-26 --portable'],
  async run(values, [folder], out) {
    if (folder === undefined) throw wrongCall({ why: '<folder>', command: 'backup' });
    await withOpenStore(undefined, async (store) => {
      await anchorAll(store);
      if (values.portable === true) {
        const { at, provinces } = await exportPortable(store, folder);
        const rows = sumOf(provinces.flatMap(({ tables }) => tables.map((table) => table.rows)));
        giveBackup(out, folder, at, rows);
      } else {
        const { endedAt, counts } = await backup(store, folder);
        giveBackup(out, folder, endedAt, sumOf(Object.values(counts).flatMap((one) => Object.values(one))));
      }
    });
    return 0;
  },
};

export const restoreCommand: Command = {
  name: 'restore',
  summary: {
    vi: 'Phục hồi bản sao lưu vào một thư mục dữ liệu mới',
    en: 'Restore a backup into a new data folder',
  },
  takes: ['<folder>', '<new home>'],
  options: {
    until: {
      type: 'string',
      description: 'Instant, such as 2020-06-26T10:31:00+07:00: later acts are left out',
    },
    portable: {
      type: 'boolean',
      description: 'A portable backup; without a new home it goes to GIAOBAN_HOME or DATABASE_URL',
    },
  },
  examples: [
    'giaoban restore /srv/backup/2020-06-26 /srv/giaoban-new',
    'giaoban restore /srv/backup/2020-06-26 /srv/giaoban-new --until 2020-06-26T10:31:00+07:00',
    'DATABASE_URL=postgres://… giaoban restore /srv/export/2020-06-26 --portable',
  ],
  async run(values, [folder, home], out) {
    const until = textOf(values, 'until');
    const isPortable = values.portable === true;
    if (folder === undefined || (home === undefined && !isPortable))
      throw wrongCall({ why: '<folder> <new home>', command: 'restore' });
    if (isPortable && until !== undefined) throw wrongCall({ why: '--portable --until', command: 'restore' });
    if (isPortable) {
      const provinces = await withOpenStore(home, (store) => importPortable(store, folder));
      out.give({ provinces }, [provinces.join(', ')]);
    } else if (home !== undefined) {
      const restored = await restore(folder, home, until === undefined ? {} : { until });
      out.give(restored, [`GIAOBAN_HOME=${resolve(home)} npm start`]);
    }
    return 0;
  },
};
