import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type ImportReport, importValues, rehearseValues } from '../../../modules/exchange/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import { type Command, textOf, type Values } from '../command.ts';
import { cannotRead, wrongCall } from '../refusals.ts';
import { everywhere, provinceOf, withStore } from '../with-store.ts';

const command = 'exchange import';

/** The format and partner of a call. @throws cli.wrong-call */
export function exchangeWith(values: Values, name: string) {
  const format = textOf(values, 'format');
  if (format !== 'dhis2' && format !== 'adx') throw wrongCall({ why: '--format dhis2 | adx', command: name });
  const partner = textOf(values, 'partner');
  if (partner === undefined) throw wrongCall({ why: '--partner <code>', command: name });
  return { format, partner } as const;
}

async function fileAt(path: string) {
  const found = await stat(path).catch((error: Error) => {
    throw cannotRead({ path, why: error.message });
  });
  if (!found.isFile()) throw cannotRead({ path, why: 'không phải tệp / not a file' });
  return { name: basename(path), path };
}

function linesOf(name: string, { total, importCount, unchanged, conflicts, isWritten }: ImportReport) {
  const { imported, updated, deleted, ignored } = importCount;
  const did = isWritten ? 'đã ghi / recorded' : 'sẽ ghi / would be recorded';
  return [
    `${name}: ${total} giá trị / values, ${imported} ${did}, ${updated} đính chính / corrected, ${deleted} thu hồi / taken back, ${unchanged} như cũ / unchanged, ${ignored} lỗi / refused`,
    ...conflicts.flatMap(({ index, field, reason, next, dataElement, orgUnit, period }) => [
      `  #${index} ${field} (${dataElement} · ${orgUnit} · ${period}): ${reason.vi} / ${reason.en}`,
      `    → ${next.vi} / ${next.en}`,
    ]),
  ];
}

export const exchangeImport: Command = {
  name: command,
  summary: {
    vi: 'Nhận số liệu từ tệp DHIS2 (JSON) hoặc ADX (XML); cùng một tệp nhận lại không đổi gì',
    en: 'Take in figures of a DHIS2 (JSON) or ADX (XML) file; the same file again changes nothing',
  },
  takes: ['<file>'],
  options: {
    province: { type: 'string', description: 'Code of the province' },
    partner: { type: 'string', description: 'Code of the partner whose mapping is used' },
    format: { type: 'string', description: 'dhis2 or adx' },
    reason: { type: 'string', description: 'Why figures that stand are corrected; without it none is' },
    'accept-part': { type: 'boolean', description: 'Record the good values although others are refused' },
    'dry-run': { type: 'boolean', description: 'Only judge every value' },
  },
  examples: [
    'giaoban exchange import thang6.json --format dhis2 --partner so-y-te --province lai-chau --dry-run',
    'giaoban exchange import thang6.xml --format adx --partner so-y-te --json',
    'giaoban exchange import thang6.json --format dhis2 --partner so-y-te --reason "Đếm sót" --accept-part',
  ],
  async run(values, [path], out) {
    if (path === undefined) throw wrongCall({ why: '<file>', command });
    const asked = {
      ...exchangeWith(values, command),
      reason: textOf(values, 'reason') ?? '',
      acceptsPart: values['accept-part'] === true,
    };
    const file = await fileAt(path);
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const report =
        values['dry-run'] === true
          ? await everywhere(store, province, command, { readOnly: true, timeoutMs: 600_000 }, (db, actor) =>
              rehearseValues(db, actor, file, asked),
            )
          : await everywhere(store, province, command, { timeoutMs: 600_000 }, async (db, actor) => {
              const done = await importValues(db, actor, file, asked);
              const { importCount, unchanged } = done;
              await appendAudit(db, actor, {
                verb: 'cli',
                operation: `cli:${command}`,
                outcome: 'done',
                subject: `exchange_partner:${asked.partner}`,
                detail: { changes: [{ ...importCount, unchanged }] },
              });
              return done;
            });
      out.give({ file: file.name, ...report }, linesOf(file.name, report));
      return report.importCount.ignored === 0 ? 0 : 1;
    });
  },
};
