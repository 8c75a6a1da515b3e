import { type Static, Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { closed, Day, FormCode, oneOf, oneOfOrNull, orNull, PeriodText, UnitName, Words } from './shapes.ts';

const UnitId = Type.Integer({ minimum: 1 });

/** Where an obligation stands. `waiting`: not due and not sent, so not judged. */
export const Standing = oneOf('waiting', 'onTime', 'late', 'partial', 'nil', 'missing');
/** Whose turn it is: the unit's, the level's above, or nobody's. */
export const Move = oneOfOrNull('unit', 'above');

/** One obligation as it stands. */
export const Standpoint = Type.Object({
  standing: Standing,
  /** Sent, or for a partial one still incomplete, after it was due. */
  isLate: Type.Boolean(),
  closesOn: Day,
  /** Until when it is in time: with extensions, and with the day for correcting a returned report. */
  due: Type.String(),
  receivedAt: orNull(Type.String()),
  completeAt: orNull(Type.String()),
  move: Move,
});
export type StandpointReply = Static<typeof Standpoint>;

/** A share with the range in which it lies (95 %, Wilson); units are compared by `low`. */
const Rate = Type.Object({
  done: Type.Integer(),
  of: Type.Integer(),
  rate: orNull(Type.Number()),
  low: Type.Number(),
  high: Type.Number(),
});
const Tally = Type.Object({
  onTime: Type.Integer(),
  late: Type.Integer(),
  partial: Type.Integer(),
  nil: Type.Integer(),
  missing: Type.Integer(),
  waiting: Type.Integer(),
  due: Type.Integer(),
  completeness: Rate,
  timeliness: Rate,
});
export type TallyReply = Static<typeof Tally>;

const Cells = Type.Array(Type.Object({ code: Type.String(), name: Words, note: Type.String() }));

export const obligationContracts = {
  readReportMatrix: contract({
    id: 'results.readReportMatrix',
    method: 'GET',
    path: '/api/reports/matrix',
    verb: 'submission.read',
    summary: {
      vi: 'Đơn vị × kỳ: đúng hạn, chậm, thiếu, không phát sinh, chưa gửi; tỷ lệ kèm định nghĩa',
      en: 'Units × periods: on time, late, partial, nil, missing; rates with their definitions',
    },
    query: Type.Object(
      {
        form: FormCode,
        /** Days between which the periods close; at most 400 periods. */
        from: Day,
        to: Day,
        /** Only this unit and those below it. */
        unit: Type.Optional(UnitId),
      },
      closed,
    ),
    reply: Type.Object({
      form: Type.Object({
        code: Type.String(),
        name: Words,
        level: Type.String(),
        periodKind: Type.String(),
      }),
      definitions: Type.Object({ completeness: Words, timeliness: Words, comparison: Words }),
      periods: Type.Array(
        Type.Object({
          code: Type.String(),
          label: Words,
          closesOn: Day,
          /** Before extensions. */
          due: Type.String(),
          tally: Tally,
        }),
      ),
      units: Type.Array(
        Type.Object({
          unit: UnitName,
          parentId: orNull(Type.Integer()),
          /**
           * One letter for each period: o on time, l late, p partial, n nothing to report in time, N the same late, m missing,
           * w waiting, - not owed.
           */
          row: Type.String(),
          tally: Tally,
          /** Place by the lower bound of timeliness, 1 first; equal bounds share it. Null: nothing was due. */
          rank: orNull(Type.Integer()),
        }),
      ),
      total: Tally,
    }),
  }),
  readObligation: contract({
    id: 'results.readObligation',
    method: 'GET',
    path: '/api/reports/obligation',
    verb: 'submission.read',
    summary: {
      vi: 'Một nghĩa vụ báo cáo: mọi trạng thái đã qua, từ khi nào, đến lượt ai',
      en: 'One obligation: every state it has been in, since when, and whose turn it was',
    },
    query: Type.Object(
      {
        unitId: UnitId,
        form: FormCode,
        period: PeriodText,
        /** As it stood at an instant; now without it. */
        asAt: Type.Optional(Type.String({ format: 'date-time', maxLength: 40 })),
      },
      closed,
    ),
    reply: Type.Object({
      ...Standpoint.properties,
      since: Type.String(),
      /** Required figures said to be not known yet, with the reason. */
      missing: Cells,
      spans: Type.Array(
        Type.Object({
          from: Type.String(),
          /** Null: to the instant looked at. */
          until: orNull(Type.String()),
          standing: Standing,
          isLate: Type.Boolean(),
          due: Type.String(),
          move: Move,
        }),
      ),
      extensions: Type.Array(
        Type.Object({
          kind: oneOf('extension', 'correction'),
          until: Type.String(),
          at: Type.String(),
          title: Type.String(),
          reason: Type.String(),
        }),
      ),
      may: Type.Array(oneOf('extend')),
    }),
  }),
  extendObligation: contract({
    id: 'results.extendObligation',
    method: 'POST',
    path: '/api/reports/extensions',
    verb: 'submission.accept',
    summary: {
      vi: 'Gia hạn cho đơn vị cấp dưới, kèm lý do',
      en: 'Give units below more time, with the reason',
    },
    body: Type.Object(
      {
        unitIds: Type.Array(UnitId, { minItems: 1, maxItems: 200 }),
        form: FormCode,
        period: PeriodText,
        /** In time until the cut-off of this day. */
        untilDay: Day,
        reason: Type.String({ minLength: 3, maxLength: 1000 }),
      },
      closed,
    ),
    reply: Type.Object({ until: Type.String(), units: Type.Integer() }),
  }),
};
