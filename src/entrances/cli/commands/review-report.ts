import { extname, resolve } from 'node:path';
import { readIsoDate } from '../../../kernel/iso-date.ts';
import { reportFile, reportJson } from '../../../modules/reviews/index.ts';
import { type Command, textOf } from '../command.ts';
import { wrongCall } from '../refusals.ts';
import { everywhere, provinceOf, withStore } from '../with-store.ts';
import { writeOut } from '../write-out.ts';

const command = 'review report';

function formatOf(path: string) {
  const ending = extname(path).toLowerCase();
  if (ending === '.docx') return 'docx';
  if (ending === '.pdf') return 'pdf';
  if (ending === '.json') return 'json';
  throw wrongCall({ why: `--out ${path} (.docx, .pdf, .json)`, command });
}

export const reviewReport: Command = {
  name: command,
  summary: {
    vi: 'Báo cáo giao ban của một kỳ, từ sổ số liệu',
    en: 'The review’s report of a period, from the ledger',
  },
  takes: [],
  options: {
    province: { type: 'string', description: 'Code of the province' },
    period: { type: 'string', description: 'Period, such as 2020-H1' },
    'closes-on': { type: 'string', description: 'Closing day, when it is not the period’s own' },
    version: {
      type: 'string',
      description: 'Version of a report that was made anew; the latest when left out',
    },
    out: { type: 'string', description: 'File to write: .docx, .pdf or .json' },
  },
  examples: [
    'giaoban review report --province lai-chau --period 2020-H1 --json',
    'giaoban review report --province lai-chau --period 2020-H1 --out bao-cao.docx',
  ],
  async run(values, _rest, out) {
    const period = textOf(values, 'period');
    if (period === undefined) throw wrongCall({ why: 'thiếu / missing --period 2020-H1', command });
    const path = textOf(values, 'out');
    if (path === undefined && !out.isJson)
      throw wrongCall({
        why: 'thiếu / missing --json | --out <….docx | ….pdf | ….json>',
        command,
      });
    const closesOn = textOf(values, 'closes-on');
    if (closesOn !== undefined && readIsoDate(closesOn) === null)
      throw wrongCall({ why: `--closes-on ${closesOn} (2020-06-26)`, command });
    const version = textOf(values, 'version');
    if (version !== undefined && !/^[1-9]\d{0,4}$/.test(version))
      throw wrongCall({ why: `--version ${version}`, command });
    const wanted = {
      period,
      ...(closesOn !== undefined && { closesOn }),
      ...(version !== undefined && { version: Number(version) }),
    };
    const format = path === undefined ? null : formatOf(path);
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const reading = { readOnly: true, timeoutMs: 120_000 };
      if (path === undefined || format === null) {
        const report = await everywhere(store, province, command, reading, (db, actor) =>
          reportJson(db, actor, wanted),
        );
        out.give(report, []);
        return 0;
      }
      const file = await everywhere(store, province, command, reading, (db, actor) =>
        reportFile(db, actor, { ...wanted, format }),
      );
      const bytes = await writeOut(path, file.body);
      out.give({ file: resolve(path), bytes }, [`${resolve(path)}: ${bytes} B`]);
      return 0;
    });
  },
};
