import { readIsoDate } from '../../../kernel/iso-date.ts';
import { keepFiguresToday } from '../../../modules/figures/index.ts';
import { addProvince, listProvinces, moveSampleClock } from '../../../platform/database/index.ts';
import { loadSampleProvince } from '../../sample/load-sample-province.ts';
import { type Command, textOf } from '../command.ts';
import { noProvince, wrongCall } from '../refusals.ts';
import { actAsCommand, provinceOf, withStore } from '../with-store.ts';

export const provinceAdd: Command = {
  name: 'province add',
  summary: { vi: 'Thêm một tỉnh', en: 'Add a province' },
  takes: ['<code>'],
  options: {
    name: { type: 'string', description: 'Name shown to people, such as "Tỉnh Lai Châu"' },
    sample: {
      type: 'boolean',
      description: 'Load the sample province (lai-chau) with its accounts and figures',
    },
  },
  examples: [
    'giaoban province add lai-chau --sample',
    'giaoban province add dien-bien --name "Tỉnh Điện Biên"',
  ],
  async run(values, [code], out) {
    const name = textOf(values, 'name');
    if (code === undefined) throw wrongCall({ why: '<code>', command: 'province add' });
    if (values.sample !== true && name === undefined)
      throw wrongCall({ why: '--name', command: 'province add' });
    return withStore(async (store) => {
      if (values.sample === true) await loadSampleProvince(store);
      else await addProvince(store, { code, name: name ?? code });
      out.give({ code }, [`Đã thêm ${code} / Added ${code}`]);
      return 0;
    });
  },
};

export const provinceList: Command = {
  name: 'province list',
  summary: { vi: 'Các tỉnh trên máy chủ này', en: 'The provinces on this server' },
  takes: [],
  options: {},
  examples: ['giaoban province list --json'],
  run: (_values, _rest, out) =>
    withStore(async (store) => {
      const provinces = await listProvinces(store);
      const lines = provinces.map(
        (p) => `${p.code.padEnd(20)}${p.name}${p.isSample ? `  (mẫu / sample, ${p.sampleToday})` : ''}`,
      );
      out.give({ provinces }, lines);
      return 0;
    }),
};

export const provinceClock: Command = {
  name: 'province clock',
  summary: { vi: 'Đặt ngày hôm nay của tỉnh mẫu', en: 'Set the day that a sample province lives in' },
  takes: ['<code>', '<date>'],
  options: {},
  examples: ['giaoban province clock lai-chau 2020-07-01'],
  async run(_values, [code, text], out) {
    const command = 'province clock';
    const today = readIsoDate(text ?? '');
    if (code === undefined) throw wrongCall({ why: '<code>', command });
    if (today === null) throw wrongCall({ why: `<date> ${text ?? ''} (2020-07-01)`, command });
    return withStore(async (store) => {
      const province = await provinceOf(store, { province: code });
      if (!province.isSample) {
        const samples = (await listProvinces(store)).filter((p) => p.isSample).map((p) => p.code);
        throw noProvince({ province: code, known: samples.join(', ') || '–' });
      }
      await moveSampleClock(store, code, today);
      // A reorganisation may lie between the two days: totals follow into the structure of the new one.
      const isNewStructure = await actAsCommand(store, province, command, (db) =>
        keepFiguresToday(db, today),
      );
      out.give({ province: code, today, isNewStructure }, [`${code}: ${province.sampleToday} → ${today}`]);
      return 0;
    });
  },
};
