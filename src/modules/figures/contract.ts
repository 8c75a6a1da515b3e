import { type TSchema, Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';

const Day = Type.String({ format: 'date' });
const orNull = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);
const Words = Type.Object({ vi: Type.String(), en: Type.String() });
const UnitNumber = Type.Integer({ minimum: 1 });
const IndicatorCode = Type.String({ pattern: '^[A-Z][A-Z0-9]*([.][A-Z0-9]+)*$', maxLength: 40 });
const Decimal = Type.String({ pattern: '^-?\\d{1,18}(\\.\\d{1,6})?$' });
/** Ledger numbers are int8: text, since a JSON number loses them beyond 2^53. */
const FigureNumber = Type.String({ pattern: '^[1-9]\\d{0,18}$' });
const closed = { additionalProperties: false } as const;

/** `value` null: nothing was counted, shown as `–`. */
export const Reading = Type.Object({
  unitId: Type.Integer(),
  indicator: Type.String(),
  window: Type.Integer(),
  kind: Type.Enum(['flow', 'stock', 'ratio']),
  value: orNull(Type.String()),
  isCarriedForward: Type.Boolean(),
  asAt: orNull(Day),
  straddling: Type.Integer(),
  isEstimated: Type.Boolean(),
  /** A small count of a confidential indicator, or one that would give it away; `value` is null. */
  isHidden: Type.Boolean(),
});

const Unit = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  level: Type.String(),
});

const CountedRow = Type.Object({
  id: Type.String(),
  unit: Type.Object({ id: Type.Integer(), code: Type.String(), name: Type.String() }),
  from: Day,
  to: Day,
  value: Type.String(),
  part: Type.String(),
  isEstimated: Type.Boolean(),
  counts: Type.Boolean(),
  isStraddling: Type.Boolean(),
  source: Type.Enum(['submission', 'import', 'correction', 'act', 'sample']),
  sourceRef: orNull(Type.String()),
  sourceKey: Type.String(),
  reason: orNull(Type.String()),
  recordedAt: Type.String(),
  recordedOn: Day,
  reversed: orNull(Type.Object({ on: Day, at: Type.String(), reason: orNull(Type.String()) })),
  may: Type.Array(Type.String()),
});

const Import = Type.Object({
  id: Type.Integer(),
  fileName: Type.String(),
  receivedAt: Type.String(),
  receivedOn: Day,
  rows: Type.Integer(),
  done: Type.Integer(),
  recorded: Type.Integer(),
  unchanged: Type.Integer(),
  refused: Type.Integer(),
  isDone: Type.Boolean(),
});

const RefusedLine = Type.Object({
  sheet: Type.String(),
  line: Type.Integer(),
  column: orNull(Type.String()),
  unitCode: orNull(Type.String()),
  indicator: orNull(Type.String()),
  from: orNull(Day),
  to: orNull(Day),
  value: orNull(Type.String()),
  reason: Words,
});

const asKnown = { structureAsOf: Type.Optional(Day), knownOn: Type.Optional(Day) };
const ImportParams = Type.Object({ importId: Type.Integer({ minimum: 1 }) });

export const figuresContracts = {
  readFigures: contract({
    id: 'figures.readFigures',
    method: 'GET',
    path: '/api/figures',
    verb: 'figure.read',
    summary: {
      vi: 'Số liệu của các đơn vị, chỉ tiêu trong một kỳ, theo tổ chức và hiểu biết của ngày bất kỳ',
      en: 'Figures of units and indicators in a window, in the structure and knowledge of any day',
    },
    query: Type.Object(
      {
        unitId: Type.Array(UnitNumber, { minItems: 1, maxItems: 200 }),
        indicator: Type.Array(IndicatorCode, { minItems: 1, maxItems: 100 }),
        from: Day,
        to: Day,
        ...asKnown,
      },
      closed,
    ),
    reply: Type.Object({ rows: Type.Array(Reading) }),
  }),
  explainFigure: contract({
    id: 'figures.explainFigure',
    method: 'GET',
    path: '/api/figures/explanation',
    verb: 'figure.read',
    summary: { vi: 'Số này từ đâu ra', en: 'Where this number comes from' },
    query: Type.Object(
      {
        unitId: UnitNumber,
        indicator: IndicatorCode,
        from: Day,
        to: Day,
        ...asKnown,
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
      },
      closed,
    ),
    reply: Type.Object({
      reading: Reading,
      unit: Unit,
      terms: Type.Array(
        Type.Object({ side: Type.Enum(['of', 'by']), factor: Type.Number(), reading: Reading }),
      ),
      children: Type.Array(Type.Object({ unit: Unit, reading: Reading })),
      own: orNull(Type.String()),
      rows: Type.Array(CountedRow),
      rowCount: Type.Integer(),
    }),
  }),
  exportFigures: contract({
    id: 'figures.exportFigures',
    method: 'GET',
    path: '/api/figures/export',
    verb: 'figure.read',
    summary: { vi: 'Xuất số liệu đã ghi', en: 'Export recorded figures' },
    query: Type.Object(
      {
        from: Day,
        to: Day,
        knownOn: Type.Optional(Day),
        indicator: Type.Optional(Type.Array(IndicatorCode, { maxItems: 100 })),
        unitId: Type.Optional(UnitNumber),
        form: Type.Optional(Type.Enum(['xlsx', 'csv'])),
        language: Type.Optional(Type.Enum(['vi', 'en'])),
      },
      closed,
    ),
    givesFile: true,
  }),
  correctFigure: contract({
    id: 'figures.correctFigure',
    method: 'POST',
    path: '/api/figures/:figureId/correction',
    verb: 'figure.import',
    summary: { vi: 'Đính chính một số liệu', en: 'Correct a figure' },
    params: Type.Object({ figureId: FigureNumber }),
    body: Type.Object(
      { value: orNull(Decimal), reason: Type.String({ minLength: 3, maxLength: 500 }) },
      closed,
    ),
    reply: Type.Object({ entryId: Type.String() }),
  }),
  exportTemplate: contract({
    id: 'figures.exportTemplate',
    method: 'GET',
    path: '/api/figures/imports/template',
    verb: 'figure.import',
    summary: { vi: 'Tải tệp mẫu để nhập số liệu', en: 'Download the form for importing figures' },
    query: Type.Object({ language: Type.Optional(Type.Enum(['vi', 'en'])) }, closed),
    givesFile: true,
  }),
  rehearseImport: contract({
    id: 'figures.rehearseImport',
    method: 'POST',
    path: '/api/figures/imports/rehearsal',
    verb: 'figure.import',
    summary: {
      vi: 'Kiểm tra từng dòng của tệp, chưa ghi gì',
      en: 'Check every line of a file; nothing is recorded',
    },
    takesFile: true,
    reply: Type.Object({
      /** The file is under way or was recorded before: the counts are those of then. */
      isKnown: Type.Boolean(),
      rows: Type.Integer(),
      done: Type.Integer(),
      recorded: Type.Integer(),
      unchanged: Type.Integer(),
      refused: Type.Integer(),
      lines: Type.Array(RefusedLine),
    }),
  }),
  startImport: contract({
    id: 'figures.startImport',
    method: 'POST',
    path: '/api/figures/imports',
    verb: 'figure.import',
    summary: { vi: 'Nhập số liệu từ tệp .xlsx, .csv', en: 'Import figures from an .xlsx or .csv file' },
    takesFile: true,
    reply: Type.Object({ import: Import, jobId: orNull(Type.Integer()) }),
  }),
  listImports: contract({
    id: 'figures.listImports',
    method: 'GET',
    path: '/api/figures/imports',
    verb: 'figure.import',
    summary: { vi: 'Các lần nhập số liệu', en: 'Imports of figures' },
    query: Type.Object({ page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })) }, closed),
    reply: Type.Object({ rows: Type.Array(Import) }),
  }),
  getImport: contract({
    id: 'figures.getImport',
    method: 'GET',
    path: '/api/figures/imports/:importId',
    verb: 'figure.import',
    summary: { vi: 'Một lần nhập và các dòng lỗi', en: 'An import and its refused lines' },
    params: ImportParams,
    reply: Type.Object({
      import: Import,
      lines: Type.Array(RefusedLine),
    }),
  }),
  exportRefused: contract({
    id: 'figures.exportRefused',
    method: 'GET',
    path: '/api/figures/imports/:importId/refused',
    verb: 'figure.import',
    summary: { vi: 'Tải các dòng lỗi', en: 'Download the refused lines' },
    params: ImportParams,
    query: Type.Object({ language: Type.Optional(Type.Enum(['vi', 'en'])) }, closed),
    givesFile: true,
  }),
};
