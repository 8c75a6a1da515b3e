import { type Static, Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { exportChoice, sortable } from '../../../kernel/list-query.ts';
import { lightFilters, lineColumns } from '../domain/table-lines.ts';
import {
  Amount,
  closed,
  Day,
  IndicatorCode,
  Measure,
  oneOf,
  oneOfOrNull,
  orNull,
  PeriodReply,
  PeriodText,
  UnitName,
  Words,
} from './shapes.ts';

/** What the table is asked for: a unit and a period, as known on a day, in the structure of a day. */
const Asked = {
  unitId: Type.Optional(Type.Integer({ minimum: 1 })),
  period: Type.Optional(PeriodText),
  /** Closing day, when it is not the period's own. */
  closesOn: Type.Optional(Day),
  knownOn: Type.Optional(Day),
  structureOn: Type.Optional(Day),
};

const light = oneOfOrNull('green', 'amber', 'red');

export const TargetRow = Type.Object({
  ...Measure.properties,
  /** Heads its parts and has no figure of its own. */
  isHeading: Type.Boolean(),
  plan: orNull(Amount),
  planVersion: orNull(Type.Integer()),
  isPlanSample: Type.Boolean(),
  result: orNull(Amount),
  before: orNull(Amount),
  /** Small counts of a confidential indicator, or one that would give it away: there is a value, and it is null here. */
  isResultHidden: Type.Boolean(),
  isBeforeHidden: Type.Boolean(),
  percentOfPlan: orNull(Amount),
  /** `asserted`: printed by a paper without counts; shown, never summed. */
  percentOrigin: oneOfOrNull('counted', 'asserted'),
  /** Against the same period last year: relative; in points of the rate or of per cent of plan; counts in their unit. */
  changePercent: orNull(Amount),
  changePoints: orNull(Amount),
  changeAmount: orNull(Amount),
  claimedChange: orNull(
    Type.Object({
      basis: oneOf('points', 'percent', 'unspecified'),
      value: orNull(Amount),
      phrase: orNull(Type.String()),
    }),
  ),
  pace: orNull(
    Type.Object({
      /** In per cent of plan instead of the unit, where only the percentage is known. */
      isPercent: Type.Boolean(),
      remaining: Amount,
      donePerMonth: Amount,
      neededPerMonth: orNull(Amount),
      timesAsFast: orNull(Amount),
    }),
  ),
  estimate: orNull(
    Type.Object({
      method: oneOf('runRate', 'lastKnown'),
      value: orNull(Amount),
      percentOfPlan: orNull(Amount),
    }),
  ),
  claimedEstimate: orNull(Type.Object({ value: orNull(Amount), percent: orNull(Amount) })),
  light: light,
  ofPace: orNull(Amount),
  warnings: Type.Array(Type.Object({ kind: Type.String(), text: Words })),
  notes: Type.Array(Words),
});
export type TargetRowReply = Static<typeof TargetRow>;

const Decision = Type.Object(
  {
    number: Type.String({ minLength: 1, maxLength: 200 }),
    date: Day,
    issuer: Type.String({ minLength: 1, maxLength: 200 }),
  },
  closed,
);

const TargetVersion = Type.Object({
  id: Type.Integer(),
  version: Type.Integer(),
  value: Amount,
  decision: Decision,
  reason: orNull(Type.String()),
  title: Type.String(),
  recordedOn: Day,
  isSample: Type.Boolean(),
});

export const targetContracts = {
  listTargetUnits: contract({
    id: 'results.listTargetUnits',
    method: 'GET',
    path: '/api/targets/units',
    verb: 'target.read',
    summary: { vi: 'Đơn vị có bảng chỉ tiêu trong phạm vi', en: 'Units within reach that have a table' },
    query: Type.Object({ structureOn: Type.Optional(Day) }, closed),
    reply: Type.Object({
      /** The unit shown first. */
      start: Type.Integer(),
      rows: Type.Array(Type.Object({ ...UnitName.properties, parentId: orNull(Type.Integer()) })),
    }),
  }),
  readTargetTable: contract({
    id: 'results.readTargetTable',
    method: 'GET',
    path: '/api/targets/table',
    verb: 'target.read',
    summary: {
      vi: 'Bảng chỉ tiêu của một đơn vị trong một kỳ',
      en: 'Table of targets of a unit for a period',
    },
    query: Type.Object(
      {
        ...Asked,
        field: Type.Optional(Type.String({ maxLength: 40 })),
        /** Only lines with a plan or a percentage of one. */
        planned: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    reply: Type.Object({
      unit: UnitName,
      period: PeriodReply,
      toDate: Type.Object({ from: Day, to: Day }),
      lastYear: Type.Object({ from: Day, to: Day }),
      /** Plan year. */
      year: Type.Integer(),
      /** Part of the plan year that is over. */
      share: Type.Object({ part: Type.Integer(), whole: Type.Integer() }),
      knownOn: Day,
      structureOn: Day,
      rows: Type.Array(TargetRow),
    }),
  }),
  exportTargetTable: contract({
    id: 'results.exportTargetTable',
    method: 'GET',
    path: '/api/targets/sheet',
    verb: 'target.read',
    summary: {
      vi: 'Xuất bảng chỉ tiêu ra .xlsx, đúng phần đang lọc',
      en: 'Export the table of targets as .xlsx, as it is narrowed',
    },
    query: Type.Object(
      {
        ...Asked,
        field: Type.Optional(Type.String({ maxLength: 40 })),
        light: Type.Optional(Type.Enum([...lightFilters])),
        ...sortable(...lineColumns),
        ...exportChoice,
      },
      closed,
    ),
    givesFile: true,
  }),
  readTargetSeries: contract({
    id: 'results.readTargetSeries',
    method: 'GET',
    path: '/api/targets/series',
    verb: 'target.read',
    summary: { vi: 'Diễn biến theo tháng của các chỉ tiêu', en: 'Targets month by month' },
    query: Type.Object(Asked, closed),
    reply: Type.Object({
      months: Type.Array(Type.Object({ code: Type.String(), from: Day, to: Day })),
      rows: Type.Array(Type.Object({ code: Type.String(), values: Type.Array(orNull(Amount)) })),
    }),
  }),
  readTargetMap: contract({
    id: 'results.readTargetMap',
    method: 'GET',
    path: '/api/targets/map',
    verb: 'target.read',
    summary: { vi: 'Một chỉ tiêu theo huyện hoặc xã', en: 'One target by district or commune' },
    query: Type.Object(
      {
        ...Asked,
        indicator: IndicatorCode,
        level: Type.Optional(oneOf('district', 'commune')),
      },
      closed,
    ),
    reply: Type.Object({
      level: Type.String(),
      areas: Type.Array(
        Type.Object({
          ...UnitName.properties,
          result: orNull(Amount),
          isHidden: Type.Boolean(),
          plan: orNull(Amount),
          percentOfPlan: orNull(Amount),
          light: light,
        }),
      ),
    }),
  }),
  listTargetVersions: contract({
    id: 'results.listTargetVersions',
    method: 'GET',
    path: '/api/targets',
    verb: 'target.read',
    summary: { vi: 'Các quyết định giao và điều chỉnh một chỉ tiêu', en: 'Decisions on one target' },
    query: Type.Object(
      {
        unitId: Type.Integer({ minimum: 1 }),
        indicator: IndicatorCode,
        year: Type.Integer({ minimum: 2000, maximum: 2200 }),
      },
      closed,
    ),
    reply: Type.Object({ versions: Type.Array(TargetVersion), may: Type.Array(Type.String()) }),
  }),
  setTarget: contract({
    id: 'results.setTarget',
    method: 'POST',
    path: '/api/targets',
    verb: 'target.set',
    summary: { vi: 'Giao chỉ tiêu năm cho đơn vị', en: 'Set a year target for a unit' },
    body: Type.Object(
      {
        unitId: Type.Integer({ minimum: 1 }),
        indicator: IndicatorCode,
        year: Type.Integer({ minimum: 2000, maximum: 2200 }),
        value: Amount,
        decision: Decision,
      },
      closed,
    ),
    reply: Type.Object({ targetId: Type.Integer() }),
  }),
  adjustTarget: contract({
    id: 'results.adjustTarget',
    method: 'POST',
    path: '/api/targets/:targetId/adjustment',
    verb: 'target.set',
    summary: {
      vi: 'Điều chỉnh chỉ tiêu, giữ nguyên quyết định cũ',
      en: 'Adjust a target; the old decision stays',
    },
    params: Type.Object({ targetId: Type.Integer({ minimum: 1 }) }),
    body: Type.Object(
      { value: Amount, decision: Decision, reason: Type.String({ minLength: 3, maxLength: 500 }) },
      closed,
    ),
    reply: Type.Object({ targetId: Type.Integer(), version: Type.Integer() }),
  }),
};
