import type { Actor } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import type { RefusalDetail } from '../../kernel/refusal.ts';
import { fold, tidy } from '../../kernel/text.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import {
  cellAt,
  type ListColumn,
  listFile,
  openWorkbook,
  type Row,
  readCsv,
} from '../../platform/sheets/index.ts';
import { selectIndicators } from '../figures/index.ts';
import type { Mapping } from './domain/their-names.ts';
import type { GivenFile } from './import-values.ts';
import { getPartner } from './partners.ts';
import { listUnitCodes } from './queries/imports.ts';
import { listMappings, replaceMappings } from './queries/partners.ts';
import { badMapping, noFile } from './refusals.ts';

const heads = {
  kind: { title: { vi: 'Loại', en: 'Kind' }, names: ['loai', 'kind'] },
  theirs: { title: { vi: 'Mã đối tác', en: 'Theirs' }, names: ['ma doi tac', 'theirs'] },
  theirOption: {
    title: { vi: 'Phân tổ đối tác', en: 'Their option' },
    names: ['phan to doi tac', 'their option'],
  },
  ours: { title: { vi: 'Mã của ta', en: 'Ours' }, names: ['ma cua ta', 'ours'] },
} as const;
type Head = keyof typeof heads;

const kindWords: Readonly<Record<Mapping['kind'], Words>> = {
  indicator: { vi: 'chỉ tiêu', en: 'indicator' },
  unit: { vi: 'đơn vị', en: 'unit' },
  option: { vi: 'phân tổ', en: 'option' },
};
const kinds = Object.keys(kindWords) as Mapping['kind'][];
const mostLines = 20_000;

type Places = Readonly<Record<Head, number>>;

function placesOf(row: Row): Places | null {
  const at = (head: Head) =>
    row.cells.find(({ text }) => (heads[head].names as readonly string[]).includes(fold(text)))?.column;
  const places = {
    kind: at('kind'),
    theirs: at('theirs'),
    theirOption: at('theirOption') ?? 0,
    ours: at('ours'),
  };
  return places.kind && places.theirs && places.ours ? (places as Places) : null;
}

interface Line {
  readonly at: string;
  readonly kind: string;
  readonly theirs: string;
  readonly theirOption: string;
  readonly ours: string;
}

async function* linesOf(name: string, batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Line> {
  let places: Places | null = null;
  for await (const rows of batches)
    for (const row of rows) {
      if (places === null) {
        places = placesOf(row);
        continue;
      }
      const text = (column: number) => (column === 0 ? '' : tidy(cellAt(row, column).text));
      yield {
        at: `${name} ${row.number}`,
        kind: text(places.kind),
        theirs: text(places.theirs),
        theirOption: text(places.theirOption),
        ours: text(places.ours),
      };
    }
}

async function readLines(file: GivenFile): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const keep = async (from: AsyncIterable<Line>) => {
    for await (const line of from) if (lines.length <= mostLines) lines.push(line);
  };
  if (/\.csv$/i.test(file.name)) await keep(linesOf('CSV', readCsv(file.path)));
  else {
    const workbook = await openWorkbook(file.path);
    try {
      for (const { name, kind } of workbook.sheets)
        if (kind === 'rows') await keep(linesOf(name, workbook.rows(name)));
    } finally {
      await workbook.close();
    }
  }
  return lines;
}

/** What is wrong with a line, given those before it; null when nothing is. */
function wrongIn(
  line: Line,
  kind: Mapping['kind'] | undefined,
  seen: ReadonlyMap<string, string>,
  isKnown: (kind: Mapping['kind'], ours: string) => boolean,
): Words | null {
  const { theirs, theirOption, ours } = line;
  if (kind === undefined)
    return {
      vi: `Loại “${line.kind}” không phải chỉ tiêu, đơn vị hay phân tổ.`,
      en: `“${line.kind}” is no kind.`,
    };
  if (theirs === '' || (ours === '' && kind !== 'option'))
    return { vi: 'Thiếu mã.', en: 'A code is missing.' };
  if (theirOption !== '' && kind !== 'indicator')
    return { vi: 'Chỉ chỉ tiêu mới kèm phân tổ.', en: 'Only an indicator goes with an option.' };
  if (!isKnown(kind, ours)) return { vi: `Không có mã “${ours}”.`, en: `There is no code “${ours}”.` };
  const before = seen.get(`> ${kind} ${theirs} ${theirOption}`) ?? seen.get(`< ${kind} ${ours}`);
  return before === undefined ? null : { vi: `Trùng với ${before}.`, en: `The same as ${before}.` };
}

/**
 * Puts the mapping of a file (.csv, .xlsx) in the place of a partner's former one: one to one, every code of ours known.
 * @throws exchange.bad-mapping with a line for each that is wrong; the former mapping stays
 */
export async function importMapping(db: Db, actor: Actor, code: string, file: GivenFile | undefined) {
  if (!file) throw noFile();
  const partner = await getPartner(db, code);
  const indicators = new Set((await selectIndicators(db, null)).map((one) => one.code));
  const units = new Set((await listUnitCodes(db)).map((one) => one.code));
  const isKnown = (kind: Mapping['kind'], ours: string) =>
    kind === 'option' ? /^([A-Z0-9]{1,20})?$/.test(ours) : (kind === 'unit' ? units : indicators).has(ours);
  const seen = new Map<string, string>();
  const wrong: RefusalDetail[] = [];
  const mappings: Mapping[] = [];
  for (const line of await readLines(file)) {
    const { at, theirs, theirOption, ours } = line;
    const kind = kinds.find((one) => [one, fold(kindWords[one].vi)].includes(fold(line.kind)));
    const reason = wrongIn(line, kind, seen, isKnown);
    if (reason !== null || kind === undefined) {
      if (reason) wrong.push({ at, reason });
      continue;
    }
    seen.set(`> ${kind} ${theirs} ${theirOption}`, at);
    seen.set(`< ${kind} ${ours}`, at);
    mappings.push({ kind, theirs, theirOption, ours });
  }
  const empty = {
    vi: 'Tệp không có dòng nào dưới tiêu đề Loại, Mã đối tác, Mã của ta.',
    en: 'No line stands under the titles Kind, Theirs, Ours.',
  };
  if (mappings.length === 0 && wrong.length === 0) wrong.push({ at: file.name, reason: empty });
  if (mappings.length > mostLines)
    wrong.push({
      at: file.name,
      reason: { vi: `Hơn ${mostLines} dòng.`, en: `More than ${mostLines} lines.` },
    });
  if (wrong.length > 0) throw badMapping({ count: wrong.length }, wrong.slice(0, 500));
  await replaceMappings(db, partner.id, mappings);
  actor.tell({ subject: `exchange_partner:${partner.id}`, change: { mappings: mappings.length } });
  return { mappings: mappings.length };
}

const columns: readonly ListColumn<Mapping>[] = [
  { key: 'kind', title: heads.kind.title, value: ({ kind }, language) => kindWords[kind][language] },
  { key: 'theirs', title: heads.theirs.title, value: ({ theirs }) => theirs },
  { key: 'theirOption', title: heads.theirOption.title, value: ({ theirOption }) => theirOption },
  { key: 'ours', title: heads.ours.title, value: ({ ours }) => ours },
];

/** A partner's mapping as a sheet that `importMapping` takes back. */
export async function exportMapping(db: Db, code: string, language: 'vi' | 'en'): Promise<FileReply> {
  const partner = await getPartner(db, code);
  return listFile({
    name: `doi-chieu_${code}`,
    title: { vi: 'Đối chiếu mã', en: 'Mapping' },
    columns,
    rows: await listMappings(db, partner.id),
    choice: { language },
  });
}
