import { addProvince, listProvinces } from '../../../platform/database/index.ts';
import { loadSampleProvince } from '../../sample/load-sample-province.ts';
import { type Command, textOf } from '../command.ts';
import { wrongCall } from '../refusals.ts';
import { withStore } from '../with-store.ts';

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
