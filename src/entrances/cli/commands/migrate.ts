import { migrate, openStore } from '../../../platform/database/index.ts';
import type { Command } from '../command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: {
    vi: 'Nâng cấp cấu trúc dữ liệu của mọi tỉnh',
    en: 'Bring every province to this version’s schema',
  },
  takes: [],
  options: {},
  examples: ['giaoban migrate', 'DATABASE_URL=postgres://… giaoban migrate --json'],
  async run(_values, _rest, out) {
    const store = await openStore();
    try {
      const applied = await migrate(store);
      const lines = applied.map((a) => `${a.scope}: ${a.file}`);
      out.give({ applied }, lines.length > 0 ? lines : ['Đã mới nhất / Up to date']);
    } finally {
      await store.close();
    }
    return 0;
  },
};
