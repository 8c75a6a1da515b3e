import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exportValues, openData } from '../../../modules/exchange/index.ts';
import { getUnitByCode } from '../../../modules/org/index.ts';
import { type Command, textOf, type Values } from '../command.ts';
import { wrongCall } from '../refusals.ts';
import { everywhere, provinceOf, withStore } from '../with-store.ts';
import { writeOut } from '../write-out.ts';
import { exchangeWith } from './exchange-import.ts';

const reading = { readOnly: true, timeoutMs: 600_000 };

/** Periods of a call, parted by commas. @throws cli.wrong-call */
function periodsOf(values: Values, command: string): readonly string[] {
  const periods = (textOf(values, 'period') ?? '').split(',').filter((one) => one !== '');
  if (periods.length === 0) throw wrongCall({ why: '--period 2020-05,2020-06', command });
  return periods;
}

export const exchangeExport: Command = {
  name: 'exchange export',
  summary: {
    vi: 'Xuất số liệu ra tệp DHIS2 (JSON) hoặc ADX (XML)',
    en: 'Export figures as DHIS2 (JSON) or ADX (XML)',
  },
  takes: [],
  options: {
    province: { type: 'string', description: 'Code of the province' },
    partner: { type: 'string', description: 'Code of the partner whose mapping is used' },
    format: { type: 'string', description: 'dhis2 or adx' },
    period: {
      type: 'string',
      description: 'Periods parted by commas: 2020-06, 2020-Q2, or as the partner names them',
    },
    unit: { type: 'string', description: 'Code of a unit: only it and those below it' },
    out: { type: 'string', description: 'File to write' },
  },
  examples: [
    'giaoban exchange export --format dhis2 --partner so-y-te --period 2020-06 --out thang6.json',
    'giaoban exchange export --format adx --partner so-y-te --period 202005,202006 --unit 105 --out thang.xml --json',
  ],
  async run(values, _rest, out) {
    const command = 'exchange export';
    const asked = { ...exchangeWith(values, command), periods: periodsOf(values, command) };
    const path = textOf(values, 'out');
    if (path === undefined) throw wrongCall({ why: '--out <file>', command });
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const file = await everywhere(store, province, command, reading, async (db, actor) => {
        const code = textOf(values, 'unit');
        const unitId = code === undefined ? null : (await getUnitByCode(db, code, actor.today)).id;
        return exportValues(db, actor, { ...asked, unitId });
      });
      const bytes = await writeOut(path, file.body);
      out.give({ file: resolve(path), bytes }, [`${resolve(path)}: ${bytes} B`]);
      return 0;
    });
  },
};

const levels = ['province', 'district', 'commune'] as const;

export const exchangeOpenData: Command = {
  name: 'exchange open-data',
  summary: {
    vi: 'Dữ liệu mở của các kỳ đã khép: figures.csv và datapackage.json',
    en: 'Open data of closed periods: figures.csv and datapackage.json',
  },
  takes: [],
  options: {
    province: { type: 'string', description: 'Code of the province' },
    period: { type: 'string', description: 'Closed periods parted by commas: 2020-04,2020-05,2020-Q1' },
    level: { type: 'string', description: 'Lowest level published: province, district (default), commune' },
    out: { type: 'string', description: 'Folder to write into' },
  },
  examples: ['giaoban exchange open-data --period 2020-Q1,2020-05 --out du-lieu-mo'],
  async run(values, _rest, out) {
    const command = 'exchange open-data';
    const periods = periodsOf(values, command);
    const level = levels.find((one) => one === (textOf(values, 'level') ?? 'district'));
    const folder = textOf(values, 'out');
    if (level === undefined) throw wrongCall({ why: `--level ${levels.join(' | ')}`, command });
    if (folder === undefined) throw wrongCall({ why: '--out <folder>', command });
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const { csv, schema, rows, withheld } = await everywhere(
        store,
        province,
        command,
        reading,
        (db, actor) => openData(db, actor, { periods, level }),
      );
      await mkdir(folder, { recursive: true });
      await writeOut(join(folder, 'figures.csv'), csv);
      await writeOut(join(folder, 'datapackage.json'), Buffer.from(`${JSON.stringify(schema, null, 2)}\n`));
      out.give({ folder: resolve(folder), rows, withheld }, [
        `${resolve(folder)}: ${rows} dòng / rows, ${withheld} giữ lại vì chưa tiếp nhận / withheld as not yet accepted`,
      ]);
      return 0;
    });
  },
};
