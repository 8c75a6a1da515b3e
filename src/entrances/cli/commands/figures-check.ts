import { checkFigures } from '../../../modules/figures/index.ts';
import { asOwner, listProvinces } from '../../../platform/database/index.ts';
import type { Command } from '../command.ts';
import { provinceOf, withStore } from '../with-store.ts';

export const figuresCheck: Command = {
  name: 'figures check',
  summary: {
    vi: 'Tính lại mọi tổng từ sổ số liệu và so sánh',
    en: 'Recompute every total from the ledger and compare',
  },
  takes: [],
  options: { province: { type: 'string', description: 'One province; all when left out' } },
  examples: ['giaoban figures check', 'giaoban figures check --province lai-chau --json'],
  run: (values, _rest, out) =>
    withStore(async (store) => {
      const wanted =
        values.province === undefined ? await listProvinces(store) : [await provinceOf(store, values)];
      const reports = [];
      for (const { code } of wanted) {
        const differences = await asOwner(store, code, checkFigures);
        reports.push({ province: code, differences });
      }
      const lines = reports.flatMap(({ province, differences }) => [
        `${province}: ${differences.length === 0 ? 'khớp / equal' : `${differences.length} KHÁC / DIFFERENT`}`,
        ...differences.slice(0, 100).map((one) => `  ${JSON.stringify(one)}`),
      ]);
      out.give({ reports }, lines);
      return reports.every(({ differences }) => differences.length === 0) ? 0 : 1;
    }),
};
