import { type Static, Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import {
  Amount,
  closed,
  FormCode,
  IndicatorCode,
  Measure,
  oneOf,
  orNull,
  PeriodReply,
  PeriodText,
  UnitName,
  Words,
} from './shapes.ts';

const UnitId = Type.Integer({ minimum: 1 });
const SubmissionId = Type.Object({ submissionId: Type.Integer({ minimum: 1 }) });
const Reason = Type.String({ minLength: 3, maxLength: 1000 });
const Note = Type.String({ maxLength: 2000 });

export const State = oneOf('missing', 'draft', 'submitted', 'accepted', 'returned');
export type StateReply = Static<typeof State>;

const FormReply = Type.Object({
  code: Type.String(),
  name: Words,
  level: Type.String(),
  periodKind: Type.String(),
});

const Act = Type.Object({
  version: Type.Integer(),
  kind: oneOf('submit', 'accept', 'return', 'correct', 'complete'),
  title: Type.String(),
  at: Type.String(),
  reason: orNull(Type.String()),
  /** The level above in whose place it was decided, since nobody there could; null: by whom it was due. */
  insteadOf: orNull(Type.String()),
});

const Cell = Type.Object({
  ...Measure.properties,
  /** Most decimals of the value stored. */
  storedDecimals: Type.Integer(),
  isRequired: Type.Boolean(),
  text: Type.String(),
  value: orNull(Amount),
  note: Type.String(),
  /** What is wrong with the text as it stands. */
  problem: orNull(Words),
  /** The unit's figure of the period before, in the unit stored. */
  previous: orNull(Amount),
  /** How many times the figure before, when that is worth a second look. */
  jump: orNull(Amount),
  /** "Chưa có số liệu": not known yet, the note says why. */
  isUnknown: Type.Boolean(),
  /** Why it was sent back. */
  remark: orNull(Type.String()),
});
export type CellReply = Static<typeof Cell>;

const Entered = Type.Object(
  {
    unitId: UnitId,
    form: FormCode,
    period: PeriodText,
    note: Type.Optional(Note),
    /** `savedAt` of the draft this is based on; without it the draft is written over. */
    basedOn: Type.Optional(orNull(Type.String({ maxLength: 40 }))),
    cells: Type.Array(
      Type.Object(
        {
          code: IndicatorCode,
          text: Type.String({ maxLength: 60 }),
          note: Type.Optional(Type.String({ maxLength: 500 })),
          /** "Chưa có số liệu": not known yet; the note says why. Goes when something is typed. */
          isUnknown: Type.Optional(Type.Boolean()),
        },
        closed,
      ),
      { maxItems: 500 },
    ),
  },
  closed,
);

const CellRemarks = Type.Array(Type.Object({ code: IndicatorCode, reason: Reason }, closed), {
  maxItems: 500,
});
const Done = Type.Object({ submissionId: Type.Integer(), version: Type.Integer(), state: State });

/** What the rules of the form find: an error holds the report back, a warning asks for a second look. */
const Finding = Type.Object({
  severity: Type.Enum(['error', 'warning']),
  cells: Type.Array(Type.String()),
  reason: Words,
});

export const submissionContracts = {
  listSubmissions: contract({
    id: 'results.listSubmissions',
    method: 'GET',
    path: '/api/submissions',
    verb: 'submission.read',
    summary: {
      vi: 'Đơn vị nào đã gửi, đơn vị nào còn thiếu',
      en: 'Which units have sent, which are missing',
    },
    query: Type.Object({ period: Type.Optional(PeriodText), form: Type.Optional(FormCode) }, closed),
    reply: Type.Object({
      period: PeriodReply,
      form: FormReply,
      forms: Type.Array(FormReply),
      closing: orNull(Type.Object({ title: Type.String(), at: Type.String() })),
      mayClose: Type.Boolean(),
      rows: Type.Array(
        Type.Object({
          unit: UnitName,
          parent: orNull(UnitName),
          state: State,
          version: Type.Integer(),
          filled: Type.Integer(),
          cells: Type.Integer(),
          lastAct: orNull(Type.Object({ kind: Type.String(), title: Type.String(), at: Type.String() })),
          may: Type.Array(Type.String()),
        }),
      ),
    }),
  }),
  readSheet: contract({
    id: 'results.readSheet',
    method: 'GET',
    path: '/api/submissions/sheet',
    verb: 'submission.read',
    summary: { vi: 'Biểu số liệu của một đơn vị trong một kỳ', en: 'The form of a unit for a period' },
    query: Type.Object(
      {
        unitId: UnitId,
        form: FormCode,
        period: PeriodText,
        version: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      closed,
    ),
    reply: Type.Object({
      form: FormReply,
      unit: UnitName,
      period: PeriodReply,
      previousPeriod: PeriodReply,
      submissionId: orNull(Type.Integer()),
      version: Type.Integer(),
      state: State,
      note: Type.String(),
      savedAt: orNull(Type.String()),
      /** Why nothing can be entered; null when it can. */
      obstacle: orNull(Type.Object({ code: Type.String(), reason: Words, next: Words })),
      cells: Type.Array(Cell),
      rules: Type.Array(Type.Object({ lesser: Type.String(), greater: Type.String() })),
      findings: Type.Array(Finding),
      acts: Type.Array(Act),
      may: Type.Array(Type.String()),
    }),
  }),
  listOrigins: contract({
    id: 'results.listOrigins',
    method: 'GET',
    path: '/api/submissions/origins',
    verb: 'submission.read',
    summary: {
      vi: 'Dòng số liệu đến từ báo cáo nào, ai gửi, ai duyệt',
      en: 'Which submission figures came from',
    },
    query: Type.Object(
      { figureId: Type.Array(Type.String({ pattern: '^[1-9]\\d{0,18}$' }), { minItems: 1, maxItems: 200 }) },
      closed,
    ),
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({
          figureId: Type.String(),
          unitId: Type.Integer(),
          form: Type.String(),
          period: Type.String(),
          version: Type.Integer(),
          state: oneOf('draft', 'submitted', 'accepted', 'returned', 'replaced'),
          sent: orNull(Type.Object({ title: Type.String(), at: Type.String() })),
          decided: orNull(Type.Object({ kind: Type.String(), title: Type.String(), at: Type.String() })),
        }),
      ),
    }),
  }),
  saveDraft: contract({
    id: 'results.saveDraft',
    method: 'PUT',
    path: '/api/submissions/draft',
    verb: 'submission.submit',
    summary: { vi: 'Lưu nháp số liệu', en: 'Keep a draft' },
    body: Entered,
    reply: Type.Object({
      submissionId: Type.Integer(),
      version: Type.Integer(),
      savedAt: Type.String(),
      problems: Type.Array(Type.Object({ code: Type.String(), reason: Words })),
      findings: Type.Array(Finding),
    }),
  }),
  submitFigures: contract({
    id: 'results.submitFigures',
    method: 'POST',
    path: '/api/submissions',
    verb: 'submission.submit',
    summary: { vi: 'Gửi số liệu của kỳ', en: 'Submit the figures of a period' },
    body: Type.Object(
      {
        ...Entered.properties,
        /** "Không phát sinh", confirmed: events count 0, states go on as they were. */
        isNil: Type.Optional(Type.Boolean()),
      },
      closed,
    ),
    reply: Done,
  }),
  acceptSubmission: contract({
    id: 'results.acceptSubmission',
    method: 'POST',
    path: '/api/submissions/:submissionId/acceptance',
    verb: 'submission.accept',
    summary: { vi: 'Duyệt số liệu của đơn vị cấp dưới', en: 'Accept the figures of a unit below' },
    params: SubmissionId,
    reply: Done,
  }),
  returnSubmission: contract({
    id: 'results.returnSubmission',
    method: 'POST',
    path: '/api/submissions/:submissionId/return',
    verb: 'submission.accept',
    summary: { vi: 'Trả lại kèm lý do từng ô', en: 'Return with a reason for each cell' },
    params: SubmissionId,
    body: Type.Object({ reason: Reason, cells: CellRemarks }, closed),
    reply: Done,
  }),
  completeSubmission: contract({
    id: 'results.completeSubmission',
    method: 'POST',
    path: '/api/submissions/:submissionId/completion',
    verb: 'submission.submit',
    summary: {
      vi: 'Bổ sung số liệu đã báo là chưa có',
      en: 'Fill in figures that were said to be not known yet',
    },
    params: SubmissionId,
    body: Type.Object(
      {
        cells: Type.Array(
          Type.Object({ code: IndicatorCode, text: Type.String({ minLength: 1, maxLength: 60 }) }, closed),
          { minItems: 1, maxItems: 500 },
        ),
      },
      closed,
    ),
    reply: Done,
  }),
  correctSubmission: contract({
    id: 'results.correctSubmission',
    method: 'POST',
    path: '/api/submissions/:submissionId/correction',
    verb: 'submission.correct',
    summary: { vi: 'Đính chính số liệu đã duyệt', en: 'Correct accepted figures' },
    params: SubmissionId,
    body: Type.Object(
      {
        reason: Reason,
        cells: Type.Array(
          Type.Object(
            { code: IndicatorCode, text: Type.String({ maxLength: 60 }), reason: Type.Optional(Reason) },
            closed,
          ),
          { minItems: 1, maxItems: 500 },
        ),
      },
      closed,
    ),
    reply: Type.Object({ ...Done.properties, changed: Type.Integer() }),
  }),
};
