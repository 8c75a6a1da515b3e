import { readIsoDate } from '../../../kernel/iso-date.ts';
import { loadCatalogue } from '../../../modules/catalogue/index.ts';
import { keepFiguresToday } from '../../../modules/figures/index.ts';
import { addProvince, listProvinces, moveSampleClock, type Store } from '../../../platform/database/index.ts';
import { loadOrganisation } from '../../load-organisation.ts';
import { allVerbs } from '../../rooms.ts';
import { loadSampleProvince } from '../../sample/load-sample-province.ts';
import { type Command, textOf } from '../command.ts';
import { noProvince, notInCatalogue, sampleIsAnother, wrongCall } from '../refusals.ts';
import { actAsCommand, provinceOf, withStore } from '../with-store.ts';

/** The only province whose figures are made up. */
const sample = 'lai-chau';

const verbs = () => new Set<string>(allVerbs.map((v) => v.verb));

/** Units, fields and catalogue of a province that the catalogue lists; the name given comes before the catalogue's. */
async function addListed(store: Store, code: string, name: string | undefined, folder: string | undefined) {
  const catalogue = await loadCatalogue(verbs(), folder);
  const listed = catalogue.provinces.get(code);
  if (!listed) throw notInCatalogue({ province: code });
  await addProvince(store, { code, name: name ?? listed.head.name.vi });
  const province = await provinceOf(store, { province: code });
  await actAsCommand(store, province, 'province add', (db, { at, today }) =>
    loadOrganisation(db, catalogue, listed, { at, today }),
  );
}

export const provinceAdd: Command = {
  name: 'province add',
  summary: {
    vi: 'Thêm một tỉnh có trong danh mục, kèm đơn vị của tỉnh',
    en: 'Add a province of the catalogue, with its units',
  },
  takes: ['<code>'],
  options: {
    name: { type: 'string', description: 'Name shown to people; the catalogue’s when left out' },
    catalogue: { type: 'string', description: 'Folder of a catalogue; the program’s own when left out' },
    sample: { type: 'boolean', description: 'With its sample accounts, figures and clock (lai-chau)' },
  },
  examples: [
    'giaoban province add lai-chau --sample',
    'giaoban province add dien-bien --catalogue /srv/my-catalogue',
  ],
  async run(values, [code], out) {
    if (code === undefined) throw wrongCall({ why: '<code>', command: 'province add' });
    const [name, folder] = [textOf(values, 'name'), textOf(values, 'catalogue')];
    return withStore(async (store) => {
      if (values.sample !== true) await addListed(store, code, name, folder);
      else if (code !== sample) throw sampleIsAnother({ sample, province: code });
      else await loadSampleProvince(store);
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
      const isNewStructure = await actAsCommand(store, province, command, async (db) => {
        await moveSampleClock(db, code, today);
        // A reorganisation may lie between the two days: totals follow into the structure of the new one.
        return keepFiguresToday(db, today);
      });
      out.give({ province: code, today, isNewStructure }, [`${code}: ${province.sampleToday} → ${today}`]);
      return 0;
    });
  },
};
