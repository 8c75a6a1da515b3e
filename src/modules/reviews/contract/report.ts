import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import {
  Block,
  BlockKey,
  closed,
  Day,
  Figure,
  Flag,
  MadeTable,
  orNull,
  Passage,
  Reason,
  ReviewParams,
  TypedParagraphs,
  Words,
} from './shapes.ts';

const Line = Type.String({ minLength: 1, maxLength: 400 });

export const Header = Type.Object(
  {
    subject: Type.String({ minLength: 3, maxLength: 500 }),
    addressees: Type.Array(Line, { maxItems: 10 }),
    grounds: Type.Array(Line, { maxItems: 20 }),
    recipients: Type.Array(Line, { maxItems: 30 }),
    drafterMark: Type.String({ maxLength: 40 }),
  },
  closed,
);

const Form = Type.Enum(['head', 'KT', 'Q', 'TL', 'TUQ']);

const Signature = Type.Object({
  form: Form,
  authority: Type.Array(Type.String()),
  title: Type.String(),
  signedAt: Type.String(),
  signedOn: Day,
  knownOn: Day,
  contentHash: Type.String(),
  number: orNull(Type.Integer()),
});

export const Warning = Type.Object({
  indicator: Type.String(),
  name: Words,
  kind: Type.String(),
  text: Words,
});

const Changed = Type.Object({ value: orNull(Type.String()), text: Type.String() });
const Correction = Type.Object({
  cite: Type.String(),
  unitName: Type.String(),
  indicator: Type.String(),
  before: orNull(Type.String()),
  after: orNull(Type.String()),
  reason: orNull(Type.String()),
  title: Type.String(),
  recordedAt: Type.String(),
});

export const Adjustments = Type.Object({
  /** False when figures of the whole province are out of the reader's reach: then nothing is said either way. */
  isKnown: Type.Boolean(),
  knownOn: Day,
  statements: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Enum(['sentence', 'row']),
      place: Type.String(),
      name: orNull(Type.String()),
      signedText: Type.String(),
      nowText: Type.String(),
      figures: Type.Array(
        Type.Object({ cite: Type.String(), signed: Changed, now: Changed, isPrintChanged: Type.Boolean() }),
      ),
    }),
  ),
  /** What was recorded since, on the figures above, by whom and why. */
  corrections: Type.Array(Correction),
});

const BlockParams = Type.Object({ reviewId: Type.Integer({ minimum: 1 }), key: BlockKey }, closed);
const Saved = Type.Object({
  block: Block,
  flags: Type.Array(Flag),
  figures: Type.Array(Figure),
});

export const reportContracts = {
  readReport: contract({
    id: 'reviews.readReport',
    method: 'GET',
    path: '/api/reviews/:reviewId/report',
    verb: 'review.read',
    summary: { vi: 'Báo cáo của cuộc giao ban', en: 'The report of a review' },
    params: ReviewParams,
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }, closed),
    reply: Type.Object({
      version: Type.Integer(),
      versions: Type.Array(
        Type.Object({ version: Type.Integer(), reason: orNull(Type.String()), isSigned: Type.Boolean() }),
      ),
      header: Header,
      headerRevision: Type.Integer(),
      sections: Type.Array(
        Type.Object({
          key: Type.String(),
          level: Type.Enum(['part', 'section', 'item', 'appendix']),
          label: Type.String(),
          title: Type.String(),
          blocks: Type.Array(Block),
        }),
      ),
      figures: Type.Array(Figure),
      tables: Type.Array(MadeTable),
      warnings: Type.Array(Warning),
      flags: Type.Array(Flag),
      /** Places that still hold no text. */
      empty: Type.Array(Type.String()),
      signature: orNull(Signature),
      knownOn: Day,
      may: Type.Array(Type.String()),
    }),
  }),
  saveBlock: contract({
    id: 'reviews.saveBlock',
    method: 'PUT',
    path: '/api/reviews/:reviewId/report/blocks/:key',
    verb: 'review.edit',
    summary: { vi: 'Lưu một đoạn của báo cáo', en: 'Save a passage of the report' },
    params: BlockParams,
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }), paragraphs: TypedParagraphs }, closed),
    reply: Saved,
  }),
  redraftBlock: contract({
    id: 'reviews.redraftBlock',
    method: 'POST',
    path: '/api/reviews/:reviewId/report/blocks/:key/redraft',
    verb: 'review.edit',
    summary: { vi: 'Soạn lại một đoạn từ số liệu', en: 'Draft a passage again from the figures' },
    params: BlockParams,
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }) }, closed),
    reply: Saved,
  }),
  listBlockVersions: contract({
    id: 'reviews.listBlockVersions',
    method: 'GET',
    path: '/api/reviews/:reviewId/report/blocks/:key/versions',
    verb: 'review.read',
    summary: { vi: 'Các bản đã lưu của một đoạn', en: 'Former states of a passage' },
    params: BlockParams,
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({
          revision: Type.Integer(),
          savedAt: Type.String(),
          savedBy: Type.String(),
          content: Passage,
          text: Type.String(),
        }),
      ),
    }),
  }),
  setHeader: contract({
    id: 'reviews.setHeader',
    method: 'PUT',
    path: '/api/reviews/:reviewId/report/header',
    verb: 'review.edit',
    summary: { vi: 'Trích yếu, kính gửi, căn cứ, nơi nhận', en: 'Subject, addressees, grounds, recipients' },
    params: ReviewParams,
    body: Type.Object({ revision: Type.Integer({ minimum: 1 }), header: Header }, closed),
    reply: Type.Object({ revision: Type.Integer() }),
  }),
  listFigures: contract({
    id: 'reviews.listFigures',
    method: 'GET',
    path: '/api/reviews/:reviewId/figures',
    verb: 'review.read',
    summary: { vi: 'Số liệu có thể dẫn trong báo cáo', en: 'Figures that can be cited' },
    params: ReviewParams,
    query: Type.Object(
      {
        indicator: Type.Optional(Type.String({ maxLength: 40 })),
        unit: Type.Optional(Type.String({ maxLength: 40 })),
        search: Type.Optional(Type.String({ maxLength: 100 })),
      },
      closed,
    ),
    reply: Type.Object({ rows: Type.Array(Figure) }),
  }),
  previewSigning: contract({
    id: 'reviews.previewSigning',
    method: 'GET',
    path: '/api/reviews/:reviewId/report/signing',
    verb: 'review.sign',
    summary: { vi: 'Những gì sẽ được chốt khi ký', en: 'What signing will freeze, in numbers' },
    params: ReviewParams,
    reply: Type.Object({
      sentences: Type.Integer(),
      tableRows: Type.Integer(),
      figures: Type.Integer(),
      asserted: Type.Integer(),
      flags: Type.Integer(),
      empty: Type.Integer(),
      conclusions: Type.Integer(),
      knownOn: Day,
      contentHash: Type.String(),
      forms: Type.Array(
        Type.Object({ form: Form, authority: Type.Array(Type.String()), basis: orNull(Type.String()) }),
      ),
    }),
  }),
  signReport: contract({
    id: 'reviews.signReport',
    method: 'POST',
    path: '/api/reviews/:reviewId/report/signature',
    verb: 'review.sign',
    summary: { vi: 'Ký và chốt báo cáo', en: 'Sign and freeze the report' },
    params: ReviewParams,
    body: Type.Object(
      {
        form: Form,
        /** Hash from the preview: what is signed is what was seen. */
        contentHash: Type.String({ pattern: '^[0-9a-f]{64}$' }),
      },
      closed,
    ),
    reply: Type.Object({ signedAt: Type.String(), contentHash: Type.String(), figures: Type.Integer() }),
  }),
  registerReport: contract({
    id: 'reviews.registerReport',
    method: 'POST',
    path: '/api/reviews/:reviewId/report/registration',
    verb: 'review.prepare',
    summary: { vi: 'Vào sổ, ghi số báo cáo', en: 'Register the signed report' },
    params: ReviewParams,
    body: Type.Object({ number: Type.Integer({ minimum: 1, maximum: 999_999 }), on: Day }, closed),
  }),
  startVersion: contract({
    id: 'reviews.startVersion',
    method: 'POST',
    path: '/api/reviews/:reviewId/report/versions',
    verb: 'review.prepare',
    summary: {
      vi: 'Lập bản đính chính của báo cáo đã ký',
      en: 'Start a corrected version of a signed report',
    },
    params: ReviewParams,
    body: Type.Object({ reason: Reason }, closed),
    reply: Type.Object({ version: Type.Integer() }),
  }),
  readAdjustments: contract({
    id: 'reviews.readAdjustments',
    method: 'GET',
    path: '/api/reviews/:reviewId/report/adjustments',
    verb: 'review.read',
    summary: { vi: 'Số liệu đã điều chỉnh sau khi ký', en: 'Figures adjusted since signing' },
    params: ReviewParams,
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }, closed),
    reply: Adjustments,
  }),
  previewReport: contract({
    id: 'reviews.previewReport',
    method: 'GET',
    path: '/api/reviews/:reviewId/report/preview',
    verb: 'review.read',
    summary: { vi: 'Bản xem trước như in', en: 'The report as it will be printed' },
    params: ReviewParams,
    query: Type.Object({ version: Type.Optional(Type.Integer({ minimum: 1 })) }, closed),
    reply: Type.Object({ html: Type.String(), styles: Type.String() }),
  }),
  downloadReport: contract({
    id: 'reviews.downloadReport',
    method: 'GET',
    path: '/api/reviews/:reviewId/report/file',
    verb: 'review.read',
    summary: { vi: 'Tải báo cáo', en: 'Download the report' },
    params: ReviewParams,
    query: Type.Object(
      { format: Type.Enum(['docx', 'pdf', 'json']), version: Type.Optional(Type.Integer({ minimum: 1 })) },
      closed,
    ),
    givesFile: true,
  }),
};
