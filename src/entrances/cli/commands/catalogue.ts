import { checkFolder, describeProblem, loadCatalogue } from '../../../modules/catalogue/index.ts';
import { publishToRooms } from '../../publish-catalogue.ts';
import { allVerbs } from '../../rooms.ts';
import type { Command } from '../command.ts';
import { actAsCommand, provinceOf, withStore } from '../with-store.ts';

const verbs = () => new Set<string>(allVerbs.map((v) => v.verb));

export const catalogueCheck: Command = {
  name: 'catalogue check',
  summary: { vi: 'Kiểm tra các tệp danh mục', en: 'Check the catalogue files' },
  takes: ['[folder]'],
  options: {},
  examples: ['giaoban catalogue check', 'giaoban catalogue check /srv/my-catalogue --json'],
  async run(_values, [folder], out) {
    const problems = await checkFolder(verbs(), folder);
    const lines = problems.map((p) => describeProblem(p, 'vi'));
    out.give({ problems }, lines.length > 0 ? lines : ['Danh mục hợp lệ / The catalogue is valid']);
    return problems.length === 0 ? 0 : 1;
  },
};

export const cataloguePublish: Command = {
  name: 'catalogue publish',
  summary: { vi: 'Công bố phiên bản mới của danh mục', en: 'Publish new versions of the catalogue' },
  takes: ['[folder]'],
  options: { province: { type: 'string', description: 'Code of the province' } },
  examples: ['giaoban catalogue publish --province lai-chau'],
  async run(values, [folder], out) {
    const catalogue = await loadCatalogue(verbs(), folder);
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const published = await actAsCommand(store, province, 'catalogue publish', (db, actor) =>
        publishToRooms(db, catalogue, { at: actor.at, today: actor.today, accountId: null }),
      );
      const lines = published.fresh.map((f) => `${f.kind} ${f.code} v${f.version}`);
      out.give(published, [...lines, `${lines.length} mới / new, ${published.unchanged} như cũ / unchanged`]);
      return 0;
    });
  },
};
