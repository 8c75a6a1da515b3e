import { join, resolve } from 'node:path';
import { anchorHead } from '../../../platform/audit/index.ts';
import { backup, restore } from '../../../platform/backup/index.ts';
import { homeFolder } from '../../../platform/database/home.ts';
import { asOwner, listProvinces, openStore } from '../../../platform/database/index.ts';
import { type Command, textOf } from '../command.ts';
import { wrongCall } from '../refusals.ts';

export const backupCommand: Command = {
  name: 'backup',
  summary: { vi: 'Sao lưu toàn bộ dữ liệu vào một thư mục mới', en: 'Back everything up into a new folder' },
  takes: ['<folder>'],
  options: {},
  examples: ['giaoban backup /srv/backup/2020-06-26'],
  async run(_values, [folder], out) {
    if (folder === undefined) throw wrongCall({ why: '<folder>', command: 'backup' });
    const store = await openStore();
    try {
      for (const { code } of await listProvinces(store))
        await asOwner(store, code, (db) =>
          anchorHead(db, code, new Date().toISOString(), join(homeFolder(), 'anchors')),
        );
      const manifest = await backup(store, folder);
      const tables = Object.values(manifest.counts).flatMap((schema) => Object.values(schema));
      const rows = tables.reduce((sum, n) => sum + n, 0);
      out.give({ folder: resolve(folder), endedAt: manifest.endedAt, rows }, [
        `${resolve(folder)}: ${rows} dòng / rows, ${manifest.endedAt}`,
      ]);
    } finally {
      await store.close();
    }
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
  },
  examples: [
    'giaoban restore /srv/backup/2020-06-26 /srv/giaoban-new',
    'giaoban restore /srv/backup/2020-06-26 /srv/giaoban-new --until 2020-06-26T10:31:00+07:00',
  ],
  async run(values, [folder, home], out) {
    if (folder === undefined || home === undefined)
      throw wrongCall({ why: '<folder> <new home>', command: 'restore' });
    const until = textOf(values, 'until');
    const restored = await restore(folder, home, until === undefined ? {} : { until });
    out.give(restored, [`GIAOBAN_HOME=${resolve(home)} npm start`]);
    return 0;
  },
};
