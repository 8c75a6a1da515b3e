import { type Static, Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';

const closed = { additionalProperties: false } as const;
const Day = Type.String({ format: 'date' });
const Words = Type.Object({ vi: Type.String(), en: Type.String() });
const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

const Duty = Type.Object({
  /** `chase`: units in reach that have not sent; whether that is one's own work, one's verbs say. */
  kind: Type.Enum(['enter', 'returned', 'accept', 'chase']),
  period: Type.Object({ code: Type.String(), label: Words }),
  form: Type.Object({ code: Type.String(), name: Words }),
  closesOn: Day,
  /** Until the day on which the figures close; negative when that is past. */
  workingDaysLeft: Type.Integer(),
  count: Type.Integer(),
  /** Of how many units that owe this form. */
  of: Type.Integer(),
  /** The first of them. */
  units: Type.Array(Type.Object({ id: Type.Integer(), name: Type.String() })),
});

export type DutyReply = Static<typeof Duty>;

const since = Type.Object({ since: Type.Optional(Type.String({ format: 'date-time' })) }, closed);

/** What all news have: when it was last so, and by whom. */
const News = {
  at: Type.String(),
  /** Of the position that acted; of the last one where several did. */
  title: Nullable(Type.String()),
};

export const todayContracts = {
  listDuties: contract({
    id: 'today.listDuties',
    method: 'GET',
    path: '/api/today/duties',
    verb: 'submission.read',
    summary: { vi: 'Số liệu chờ nhập, chờ duyệt, bị trả lại', en: 'Sheets to enter, to accept, returned' },
    reply: Type.Object({ rows: Type.Array(Duty) }),
  }),
  listFigureNews: contract({
    id: 'today.listFigureNews',
    method: 'GET',
    path: '/api/today/figure-news',
    verb: 'submission.read',
    summary: { vi: 'Số liệu, chỉ tiêu mới thay đổi', en: 'What is new in figures and targets' },
    query: since,
    reply: Type.Object({
      /** Now; to be given as `since` the next time. */
      asOf: Type.String(),
      acts: Type.Array(
        Type.Object({
          ...News,
          kind: Type.Enum(['submit', 'accept', 'return', 'correct', 'complete']),
          form: Type.Object({ code: Type.String(), name: Words }),
          period: Type.Object({ code: Type.String(), label: Words }),
          units: Type.Integer(),
          /** The unit, when it is but one. */
          unit: Nullable(Type.Object({ id: Type.Integer(), name: Type.String() })),
          reason: Nullable(Type.String()),
        }),
      ),
      entries: Type.Array(
        Type.Object({
          ...News,
          source: Type.Enum(['import', 'correction', 'act']),
          reason: Nullable(Type.String()),
          figures: Type.Integer(),
          units: Type.Integer(),
        }),
      ),
      targets: Type.Array(
        Type.Object({
          ...News,
          decision: Type.String(),
          targets: Type.Integer(),
          isAdjusted: Type.Boolean(),
        }),
      ),
    }),
  }),
  listHouseNews: contract({
    id: 'today.listHouseNews',
    method: 'GET',
    path: '/api/today/house-news',
    verb: 'unit.read',
    summary: { vi: 'Tổ chức, lịch làm việc mới thay đổi', en: 'What is new in organisation and calendar' },
    query: since,
    reply: Type.Object({
      asOf: Type.String(),
      events: Type.Array(Type.Object({ ...News, kind: Type.String(), on: Day, legalBasis: Type.String() })),
      days: Type.Array(Type.Object({ ...News, day: Day, isRemoved: Type.Boolean(), name: Nullable(Words) })),
    }),
  }),
  listReviewNews: contract({
    id: 'today.listReviewNews',
    method: 'GET',
    path: '/api/today/review-news',
    verb: 'review.read',
    summary: { vi: 'Giao ban mới có bước tiến', en: 'What is new in reviews' },
    query: since,
    reply: Type.Object({
      asOf: Type.String(),
      steps: Type.Array(
        Type.Object({
          ...News,
          reviewId: Type.Integer(),
          label: Words,
          step: Type.Enum(['markReady', 'takeBack', 'hold', 'sign', 'startVersion']),
        }),
      ),
    }),
  }),
};
