import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';
import { exportChoice, paging, search, sortable } from '../../kernel/list-query.ts';

const Day = Type.String({ format: 'date' });
const Words = Type.Object({ vi: Type.String(), en: Type.String() }, { additionalProperties: false });
const GivenWords = Type.Object(
  { vi: Type.String({ minLength: 1, maxLength: 200 }), en: Type.String({ minLength: 1, maxLength: 200 }) },
  { additionalProperties: false },
);
const orNull = <T extends ReturnType<typeof Type.String>>(schema: T) => Type.Union([schema, Type.Null()]);
const Kind = Type.Union([
  Type.Literal('indicator'),
  Type.Literal('role'),
  Type.Literal('calendar'),
  Type.Literal('rule'),
  Type.Literal('reportForm'),
]);
const DayKind = Type.Union([
  Type.Literal('statutory'),
  Type.Literal('inLieu'),
  Type.Literal('swapOff'),
  Type.Literal('swapWork'),
]);
const Year = Type.Object(
  { year: Type.Integer({ minimum: 2000, maximum: 2100 }) },
  { additionalProperties: false },
);
const DayParams = Type.Object({ day: Day }, { additionalProperties: false });
const Basis = Type.String({ minLength: 3, maxLength: 500 });

const asked = {
  ...search,
  ...sortable('code', 'name', 'validFrom'),
  kind: Type.Optional(Kind),
  /** `yes`: only what could not be verified at its source. */
  needsCheck: Type.Optional(Type.Enum(['yes', 'no'])),
};

const DefinitionParams = Type.Object(
  { kind: Kind, code: Type.String({ maxLength: 60 }) },
  { additionalProperties: false },
);

const VersionHead = {
  validFrom: Day,
  source: Words,
  needsCheck: Type.Boolean(),
  checksum: Type.String(),
};

export const IndicatorCard = Type.Object({
  code: Type.String(),
  partOf: orNull(Type.String()),
  subsetOf: orNull(Type.String()),
  numbering: orNull(Type.String()),
  field: Type.String(),
  kind: Type.Union([Type.Literal('flow'), Type.Literal('stock'), Type.Literal('ratio')]),
  valueFrom: Type.Union([Type.Literal('counted'), Type.Literal('computed'), Type.Literal('heading')]),
  level: Type.Union([Type.Literal('commune'), Type.Literal('district'), Type.Literal('province')]),
  direction: Type.Union([Type.Literal('up'), Type.Literal('down'), Type.Literal('neutral')]),
  decimals: Type.Integer(),
  name: Words,
  /** Show the value times ten to the power of `shift`, with so many decimals, in this unit. */
  shown: Type.Object({ shift: Type.Integer(), decimals: Type.Integer(), unit: Words }),
  hideBelow: Type.Union([Type.Integer(), Type.Null()]),
  needsCheck: Type.Boolean(),
});

export const catalogueContracts = {
  listIndicators: contract({
    id: 'catalogue.listIndicators',
    method: 'GET',
    path: '/api/catalogue/indicators',
    verb: 'signedIn',
    summary: { vi: 'Chỉ tiêu theo thứ tự của bảng', en: 'Indicators in the order of the official table' },
    reply: Type.Object({ rows: Type.Array(IndicatorCard) }),
  }),
  listDefinitions: contract({
    id: 'catalogue.listDefinitions',
    method: 'GET',
    path: '/api/catalogue/definitions',
    verb: 'catalogue.read',
    summary: { vi: 'Định nghĩa đã công bố', en: 'Published definitions' },
    query: Type.Object({ ...asked, ...paging }, { additionalProperties: false }),
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({
          kind: Kind,
          code: Type.String(),
          name: Words,
          versions: Type.Integer(),
          ...VersionHead,
        }),
      ),
      total: Type.Integer(),
    }),
  }),
  exportDefinitions: contract({
    id: 'catalogue.exportDefinitions',
    method: 'GET',
    path: '/api/catalogue/sheet',
    verb: 'catalogue.read',
    summary: { vi: 'Xuất danh mục định nghĩa', en: 'Export definitions' },
    query: Type.Object({ ...asked, ...exportChoice }, { additionalProperties: false }),
    givesFile: true,
  }),
  readDefinition: contract({
    id: 'catalogue.readDefinition',
    method: 'GET',
    path: '/api/catalogue/definitions/:kind/:code',
    verb: 'catalogue.read',
    summary: { vi: 'Các phiên bản của một định nghĩa', en: 'Versions of a definition' },
    params: DefinitionParams,
    reply: Type.Object({
      kind: Kind,
      code: Type.String(),
      name: Words,
      versions: Type.Array(
        Type.Object({
          version: Type.Integer(),
          publishedOn: Day,
          ...VersionHead,
          /** The definition as YAML, to be read by people. */
          text: Type.String(),
        }),
      ),
    }),
  }),
  readMap: contract({
    id: 'catalogue.readMap',
    method: 'GET',
    path: '/api/catalogue/map',
    verb: 'signedIn',
    summary: { vi: 'Ranh giới đơn vị để vẽ bản đồ', en: 'Outlines of units for maps' },
    query: Type.Object({ on: Type.Optional(Day) }, { additionalProperties: false }),
    reply: Type.Object({
      /** What must be said beside the map; null where there is none for the day. */
      warning: Type.Union([Words, Type.Null()]),
      areas: Type.Array(
        Type.Object({
          /** Code of the unit. */
          id: Type.String(),
          name: Type.String(),
          /** GeoJSON Polygon or MultiPolygon, degrees. */
          geometry: Type.Unsafe<object>({}),
        }),
      ),
    }),
  }),
  compareVersions: contract({
    id: 'catalogue.compareVersions',
    method: 'GET',
    path: '/api/catalogue/definitions/:kind/:code/differences',
    verb: 'catalogue.read',
    summary: { vi: 'Hai phiên bản khác nhau ở đâu', en: 'Where two versions differ' },
    params: DefinitionParams,
    query: Type.Object(
      { from: Type.Integer({ minimum: 1 }), to: Type.Integer({ minimum: 1 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({
          /** JSON pointer into the definition. */
          at: Type.String(),
          /** As JSON; null where that version has nothing. */
          before: orNull(Type.String()),
          after: orNull(Type.String()),
        }),
      ),
    }),
  }),
  readCalendar: contract({
    id: 'catalogue.readCalendar',
    method: 'GET',
    path: '/api/calendar',
    verb: 'signedIn',
    summary: { vi: 'Lịch làm việc của một năm', en: 'Working-day calendar of a year' },
    query: Year,
    reply: Type.Object({
      days: Type.Array(
        Type.Object({
          day: Day,
          kind: DayKind,
          name: Words,
          counterpart: orNull(Day),
          basis: Type.String(),
          needsCheck: Type.Boolean(),
        }),
      ),
      /** January first. */
      workingDaysByMonth: Type.Array(Type.Integer()),
      may: Type.Array(Type.Literal('change')),
    }),
  }),
  listCalendarChanges: contract({
    id: 'catalogue.listCalendarChanges',
    method: 'GET',
    path: '/api/calendar/changes',
    verb: 'signedIn',
    summary: { vi: 'Lịch sử thay đổi lịch làm việc', en: 'History of the working-day calendar' },
    query: Year,
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Type.Integer(),
          day: Day,
          /** Null: the day was taken out. */
          kind: Type.Union([DayKind, Type.Null()]),
          name: Type.Union([Words, Type.Null()]),
          basis: Type.String(),
          recordedAt: Type.String(),
          recordedOn: Day,
          /** Position of who recorded it; null for what was published with the catalogue. */
          title: Type.Union([Type.String(), Type.Null()]),
        }),
      ),
    }),
  }),
  nthWorkingDay: contract({
    id: 'catalogue.nthWorkingDay',
    method: 'GET',
    path: '/api/calendar/working-day',
    verb: 'signedIn',
    summary: { vi: 'Ngày làm việc thứ n sau một ngày', en: 'The n-th working day after a day' },
    query: Type.Object(
      { after: Day, count: Type.Integer({ minimum: -1000, maximum: 1000 }) },
      { additionalProperties: false },
    ),
    reply: Type.Object({ day: Day }),
  }),
  setCalendarDay: contract({
    id: 'catalogue.setCalendarDay',
    method: 'PUT',
    path: '/api/calendar/days/:day',
    verb: 'calendar.manage',
    summary: { vi: 'Ghi ngày nghỉ hoặc ngày làm bù', en: 'Enter a day off or a day worked in exchange' },
    params: DayParams,
    body: Type.Object(
      { kind: DayKind, name: GivenWords, counterpart: Type.Optional(Day), basis: Basis },
      { additionalProperties: false },
    ),
  }),
  removeCalendarDay: contract({
    id: 'catalogue.removeCalendarDay',
    method: 'POST',
    path: '/api/calendar/days/:day/removal',
    verb: 'calendar.manage',
    summary: { vi: 'Bỏ một ngày khỏi lịch', en: 'Take a day out of the calendar' },
    params: DayParams,
    body: Type.Object({ basis: Basis }, { additionalProperties: false }),
  }),
};
