import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { closed, Day, orNull, Period, Reason, ReviewParams, State, UnitName, Words } from './shapes.ts';

const Time = Type.String({ pattern: '^([01]\\d|2[0-3]):[0-5]\\d$' });

export const ReviewRow = Type.Object({
  id: Type.Integer(),
  unit: UnitName,
  host: UnitName,
  period: Type.String(),
  label: Words,
  from: Day,
  to: Day,
  meetingOn: orNull(Day),
  meetingTime: orNull(Type.String()),
  place: Type.String(),
  state: State,
  version: Type.Integer(),
  conclusions: Type.Integer(),
});

const Participant = Type.Object({
  unit: UnitName,
  title: Type.String(),
  part: Type.Enum(['chair', 'secretary', 'member', 'guest']),
  attendance: Type.Enum(['invited', 'present', 'absent', 'substitute']),
});

export const Conclusion = Type.Object({
  id: Type.Integer(),
  ordinal: Type.Integer(),
  text: Type.String(),
  leadUnit: UnitName,
  coUnits: Type.Array(UnitName),
  deadline: orNull(Day),
  basis: orNull(Type.String()),
  agendaItemId: orNull(Type.Integer()),
  revision: Type.Integer(),
  withdrawnReason: orNull(Type.String()),
});

export const AgendaItem = Type.Object({
  id: Type.Integer(),
  key: Type.String(),
  kind: Type.Enum(['offCourse', 'contradiction', 'missing', 'outstanding', 'openConclusion', 'other']),
  title: Words,
  evidence: Type.Array(
    Type.Object({
      text: Words,
      cite: Type.Optional(Type.String()),
      unit: Type.Optional(Type.String()),
    }),
  ),
  ordinal: Type.Integer(),
  origin: Type.Enum(['computed', 'person']),
  isDropped: Type.Boolean(),
  reason: orNull(Type.String()),
  computedOn: orNull(Day),
});

const Details = {
  meetingOn: orNull(Day),
  meetingTime: orNull(Time),
  place: Type.String({ maxLength: 300 }),
};

const ItemParams = Type.Object(
  { reviewId: Type.Integer({ minimum: 1 }), itemId: Type.Integer({ minimum: 1 }) },
  closed,
);
const ConclusionParams = Type.Object(
  { reviewId: Type.Integer({ minimum: 1 }), conclusionId: Type.Integer({ minimum: 1 }) },
  closed,
);
const ConclusionBody = {
  text: Type.String({ minLength: 3, maxLength: 2000 }),
  leadUnitId: Type.Integer({ minimum: 1 }),
  coUnitIds: Type.Array(Type.Integer({ minimum: 1 }), { maxItems: 200, uniqueItems: true }),
  deadline: orNull(Day),
  basis: orNull(Type.String({ minLength: 3, maxLength: 300 })),
};
const Agenda = Type.Object({
  items: Type.Array(AgendaItem),
  /** Computed points that the figures no longer bear out; people decide whether they stay. */
  gone: Type.Array(Type.String()),
});

export const reviewContracts = {
  listReviews: contract({
    id: 'reviews.listReviews',
    method: 'GET',
    path: '/api/reviews',
    verb: 'review.read',
    summary: { vi: 'Các cuộc giao ban', en: 'Reviews' },
    query: Type.Object(
      {
        state: Type.Optional(State),
        page: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000 })),
        pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
      },
      closed,
    ),
    reply: Type.Object({
      rows: Type.Array(ReviewRow),
      total: Type.Integer(),
      may: Type.Array(Type.String()),
    }),
  }),
  openReview: contract({
    id: 'reviews.openReview',
    method: 'POST',
    path: '/api/reviews',
    verb: 'review.prepare',
    summary: { vi: 'Chuẩn bị một cuộc giao ban', en: 'Open a review and draft its agenda and report' },
    body: Type.Object({ period: Period, closesOn: Type.Optional(Day), ...Details }, closed),
    reply: Type.Object({ reviewId: Type.Integer() }),
  }),
  readReview: contract({
    id: 'reviews.readReview',
    method: 'GET',
    path: '/api/reviews/:reviewId',
    verb: 'review.read',
    summary: { vi: 'Một cuộc giao ban', en: 'A review' },
    params: ReviewParams,
    reply: Type.Object({
      ...ReviewRow.properties,
      participants: Type.Array(Participant),
      agenda: Type.Array(AgendaItem),
      conclusions: Type.Array(Conclusion),
      steps: Type.Array(
        Type.Object({
          step: Type.String(),
          note: orNull(Type.String()),
          title: Type.String(),
          takenAt: Type.String(),
        }),
      ),
      may: Type.Array(Type.String()),
    }),
  }),
  setReviewDetails: contract({
    id: 'reviews.setReviewDetails',
    method: 'PUT',
    path: '/api/reviews/:reviewId/details',
    verb: 'review.prepare',
    summary: { vi: 'Ngày, giờ, nơi họp', en: 'Day, time and place of the meeting' },
    params: ReviewParams,
    body: Type.Object(Details, closed),
  }),
  setParticipants: contract({
    id: 'reviews.setParticipants',
    method: 'PUT',
    path: '/api/reviews/:reviewId/participants',
    verb: 'review.prepare',
    summary: { vi: 'Thành phần dự họp', en: 'Who takes part' },
    params: ReviewParams,
    body: Type.Object(
      {
        participants: Type.Array(
          Type.Object(
            {
              unitId: Type.Integer({ minimum: 1 }),
              title: Type.String({ minLength: 1, maxLength: 160 }),
              part: Type.Enum(['chair', 'secretary', 'member', 'guest']),
              attendance: Type.Enum(['invited', 'present', 'absent', 'substitute']),
            },
            closed,
          ),
          { maxItems: 300 },
        ),
      },
      closed,
    ),
  }),
  takeStep: contract({
    id: 'reviews.takeStep',
    method: 'POST',
    path: '/api/reviews/:reviewId/steps',
    verb: 'review.prepare',
    summary: { vi: 'Chuyển bước: sẵn sàng, lấy lại, đã họp', en: 'Mark ready, take back, mark held' },
    params: ReviewParams,
    body: Type.Object(
      { step: Type.Enum(['markReady', 'takeBack', 'hold']), note: Type.Optional(Reason) },
      closed,
    ),
    reply: Type.Object({ state: State }),
  }),
  refreshAgenda: contract({
    id: 'reviews.refreshAgenda',
    method: 'POST',
    path: '/api/reviews/:reviewId/agenda/refresh',
    verb: 'review.prepare',
    summary: { vi: 'Lập lại chương trình từ số liệu', en: 'Compute the agenda again' },
    params: ReviewParams,
    reply: Agenda,
  }),
  addAgendaItem: contract({
    id: 'reviews.addAgendaItem',
    method: 'POST',
    path: '/api/reviews/:reviewId/agenda',
    verb: 'review.prepare',
    summary: { vi: 'Thêm nội dung họp', en: 'Add a point to the agenda' },
    params: ReviewParams,
    body: Type.Object({ title: Type.String({ minLength: 3, maxLength: 300 }), reason: Reason }, closed),
    reply: Type.Object({ itemId: Type.Integer() }),
  }),
  orderAgenda: contract({
    id: 'reviews.orderAgenda',
    method: 'PUT',
    path: '/api/reviews/:reviewId/agenda/order',
    verb: 'review.prepare',
    summary: { vi: 'Xếp thứ tự nội dung họp', en: 'Order the agenda' },
    params: ReviewParams,
    body: Type.Object({ itemIds: Type.Array(Type.Integer(), { maxItems: 300, uniqueItems: true }) }, closed),
  }),
  dropAgendaItem: contract({
    id: 'reviews.dropAgendaItem',
    method: 'POST',
    path: '/api/reviews/:reviewId/agenda/:itemId/drop',
    verb: 'review.prepare',
    summary: { vi: 'Bỏ một nội dung, nêu lý do', en: 'Drop a point, with the reason' },
    params: ItemParams,
    body: Type.Object({ reason: Reason }, closed),
  }),
  restoreAgendaItem: contract({
    id: 'reviews.restoreAgendaItem',
    method: 'POST',
    path: '/api/reviews/:reviewId/agenda/:itemId/restoration',
    verb: 'review.prepare',
    summary: { vi: 'Đưa lại một nội dung đã bỏ', en: 'Put a dropped point back' },
    params: ItemParams,
  }),
  conclude: contract({
    id: 'reviews.conclude',
    method: 'POST',
    path: '/api/reviews/:reviewId/conclusions',
    verb: 'review.conclude',
    summary: { vi: 'Ghi một kết luận', en: 'Write down a conclusion' },
    params: ReviewParams,
    body: Type.Object(
      { ...ConclusionBody, agendaItemId: Type.Optional(Type.Integer({ minimum: 1 })) },
      closed,
    ),
    reply: Type.Object({ conclusionId: Type.Integer() }),
  }),
  reviseConclusion: contract({
    id: 'reviews.reviseConclusion',
    method: 'PUT',
    path: '/api/reviews/:reviewId/conclusions/:conclusionId',
    verb: 'review.conclude',
    summary: { vi: 'Sửa một kết luận', en: 'Change a conclusion' },
    params: ConclusionParams,
    body: Type.Object({ ...ConclusionBody, revision: Type.Integer({ minimum: 1 }) }, closed),
    reply: Type.Object({ revision: Type.Integer() }),
  }),
  withdrawConclusion: contract({
    id: 'reviews.withdrawConclusion',
    method: 'POST',
    path: '/api/reviews/:reviewId/conclusions/:conclusionId/withdrawal',
    verb: 'review.conclude',
    summary: { vi: 'Rút một kết luận, nêu lý do', en: 'Withdraw a conclusion, with the reason' },
    params: ConclusionParams,
    body: Type.Object({ reason: Reason }, closed),
  }),
};
