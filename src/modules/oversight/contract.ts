import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';
import { exportChoice, paging, sortable } from '../../kernel/list-query.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Words = Type.Object({ vi: Type.String(), en: Type.String() });
const closed = { additionalProperties: false } as const;

const Outcome = Type.Enum(['done', 'read', 'refused', 'failed']);

const asked = {
  ...sortable('seq'),
  subject: Type.Optional(Type.String({ maxLength: 100 })),
  operation: Type.Optional(Type.String({ maxLength: 100 })),
  outcome: Type.Optional(Outcome),
  /** Part of the title of the position that acted, in any spelling. */
  title: Type.Optional(Type.String({ maxLength: 100 })),
  /** Username of the account that acted. */
  person: Type.Optional(Type.String({ maxLength: 64 })),
  from: Type.Optional(Type.String({ format: 'date' })),
  to: Type.Optional(Type.String({ format: 'date' })),
};

const Entry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  title: Nullable(Type.String()),
  person: Nullable(Type.String()),
  verb: Type.String(),
  operation: Type.String(),
  outcome: Outcome,
  subject: Nullable(Type.String()),
  /** What the subject is called, where it has a name: unit, position, account. */
  subjectName: Nullable(Type.String()),
  detail: Type.Unknown(),
  requestId: Type.String(),
});

const ReadRow = Type.Object({
  person: Nullable(Type.String()),
  title: Nullable(Type.String()),
  operation: Type.String(),
  subject: Nullable(Type.String()),
  subjectName: Nullable(Type.String()),
  times: Type.Integer(),
  firstAt: Type.String(),
  lastAt: Type.String(),
});

const JobState = Type.Enum(['queued', 'running', 'done', 'failed', 'cancelled']);

/** What people see of a job. */
export const Job = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  state: JobState,
  done: Type.Number(),
  total: Nullable(Type.Number()),
  message: Nullable(Words),
  result: Type.Unknown(),
  cancelRequested: Type.Boolean(),
  queuedAt: Type.String(),
  begunAt: Nullable(Type.String()),
  endedAt: Nullable(Type.String()),
});

const jobId = Type.Object({ jobId: Type.Integer() });

export const oversightContracts = {
  listAudit: contract({
    id: 'oversight.listAudit',
    method: 'GET',
    path: '/api/audit',
    verb: 'audit.read',
    summary: { vi: 'Nhật ký hoạt động', en: 'Audit log' },
    query: Type.Object({ ...asked, ...paging }, closed),
    reply: Type.Object({ rows: Type.Array(Entry), total: Type.Integer() }),
  }),
  listReads: contract({
    id: 'oversight.listReads',
    method: 'GET',
    path: '/api/audit/reads',
    verb: 'audit.read',
    summary: { vi: 'Ai đã xem dữ liệu nhạy cảm nào', en: 'Who read which sensitive records' },
    query: Type.Object(
      { person: asked.person, subject: asked.subject, from: asked.from, to: asked.to, ...paging },
      closed,
    ),
    reply: Type.Object({ rows: Type.Array(ReadRow), total: Type.Integer() }),
  }),
  exportAudit: contract({
    id: 'oversight.exportAudit',
    method: 'GET',
    path: '/api/audit/sheet',
    verb: 'audit.read',
    summary: { vi: 'Xuất nhật ký hoạt động', en: 'Export the audit log' },
    query: Type.Object({ ...asked, ...exportChoice }, closed),
    givesFile: true,
    isSensitive: true,
  }),
  listOperations: contract({
    id: 'oversight.listOperations',
    method: 'GET',
    path: '/api/audit/operations',
    verb: 'audit.read',
    summary: { vi: 'Các việc được ghi nhật ký', en: 'Operations that are logged' },
    reply: Type.Object({ rows: Type.Array(Type.Object({ id: Type.String(), label: Words })) }),
  }),
  verifyAudit: contract({
    id: 'oversight.verifyAudit',
    method: 'GET',
    path: '/api/audit/verification',
    verb: 'audit.read',
    summary: { vi: 'Kiểm tra chuỗi nhật ký', en: 'Verify the audit chain' },
    reply: Type.Object({
      entries: Type.Integer(),
      head: Type.Object({ seq: Type.String(), hash: Type.String() }),
      faults: Type.Array(Type.Object({ seq: Type.String(), fault: Type.String() })),
    }),
  }),
  listJobs: contract({
    id: 'oversight.listJobs',
    method: 'GET',
    path: '/api/jobs',
    verb: 'job.read',
    summary: { vi: 'Tác vụ nền', en: 'Background jobs' },
    query: Type.Object({ state: Type.Optional(JobState), ...paging }, closed),
    reply: Type.Object({
      rows: Type.Array(Job),
      total: Type.Integer(),
      kinds: Type.Array(Type.Object({ name: Type.String(), label: Words })),
    }),
  }),
  readJob: contract({
    id: 'oversight.readJob',
    method: 'GET',
    path: '/api/jobs/:jobId',
    verb: 'signedIn',
    summary: { vi: 'Một tác vụ nền', en: 'One background job' },
    params: jobId,
    reply: Job,
  }),
  cancelJob: contract({
    id: 'oversight.cancelJob',
    method: 'POST',
    path: '/api/jobs/:jobId/cancellation',
    verb: 'signedIn',
    summary: { vi: 'Dừng một tác vụ nền', en: 'Cancel a background job' },
    params: jobId,
  }),
  stopJob: contract({
    id: 'oversight.stopJob',
    method: 'POST',
    path: '/api/jobs/:jobId/stop',
    verb: 'job.cancel',
    summary: { vi: 'Dừng tác vụ nền của người khác', en: "Cancel somebody else's background job" },
    params: jobId,
  }),
  watchJob: contract({
    id: 'oversight.watchJob',
    method: 'GET',
    path: '/api/jobs/:jobId/events',
    verb: 'signedIn',
    summary: { vi: 'Theo dõi tiến độ (server-sent events)', en: 'Follow progress (server-sent events)' },
    params: jobId,
    reply: Job,
  }),
};
