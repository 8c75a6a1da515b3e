import { extname, resolve } from 'node:path';
import { readIsoDate } from '../../../kernel/iso-date.ts';
import type { Window } from '../../../kernel/period.ts';
import { exportFigures } from '../../../modules/figures/index.ts';
import { getUnitByCode } from '../../../modules/org/index.ts';
import { getWindow } from '../../../modules/results/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Command, textOf, type Values } from '../command.ts';
import { wrongCall } from '../refusals.ts';
import { everywhere, provinceOf, withStore } from '../with-store.ts';
import { writeOut } from '../write-out.ts';

const command = 'figures export';

/** The days asked for: of a period as the province closes it, or from one day to another. */
async function windowOf(db: Db, values: Values): Promise<Window> {
  const code = textOf(values, 'period');
  if (code !== undefined) return (await getWindow(db, code)).window;
  const from = readIsoDate(textOf(values, 'from') ?? '');
  const to = readIsoDate(textOf(values, 'to') ?? '');
  if (from === null || to === null || to < from)
    throw wrongCall({ why: '--period 2020-H1 | --from 2019-12-15 --to 2020-06-26', command });
  return { from, to };
}

export const figuresExport: Command = {
  name: command,
  summary: { vi: 'Xuất số liệu đã ghi ra tệp', en: 'Export recorded figures to a file' },
  takes: [],
  options: {
    province: { type: 'string', description: 'Code of the province' },
    period: { type: 'string', description: 'Period, such as 2020-H1, 2020-Q2, 2020-06' },
    from: { type: 'string', description: 'First day, instead of a period' },
    to: { type: 'string', description: 'Last day, instead of a period' },
    unit: { type: 'string', description: 'Code of a unit: only its figures and those below it' },
    out: { type: 'string', description: 'File to write: .xlsx or .csv' },
  },
  examples: [
    'giaoban figures export --province lai-chau --period 2020-H1 --out so-lieu.xlsx',
    'giaoban figures export --province lai-chau --from 2020-05-15 --to 2020-06-14 --unit 105 --out so-lieu.csv',
  ],
  async run(values, _rest, out) {
    const path = textOf(values, 'out');
    const ending = extname(path ?? '').toLowerCase();
    const form = ending === '.xlsx' ? 'xlsx' : ending === '.csv' ? 'csv' : null;
    if (path === undefined || form === null) throw wrongCall({ why: '--out <….xlsx | ….csv>', command });
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const file = await everywhere(store, province, command, { readOnly: true }, async (db, actor) => {
        const window = await windowOf(db, values);
        const code = textOf(values, 'unit');
        const unit = code === undefined ? null : await getUnitByCode(db, code, window.to);
        const unitId = unit?.id ?? null;
        const { language } = actor;
        return exportFigures(db, {
          ...window,
          knownOn: null,
          indicators: [],
          unitId,
          confidentialUnits: null,
          form,
          language,
        });
      });
      const bytes = await writeOut(path, file.body);
      out.give({ file: resolve(path), bytes }, [`${resolve(path)}: ${bytes} B`]);
      return 0;
    });
  },
};
