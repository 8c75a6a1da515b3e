import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';

const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);
const Words = Type.Object({ vi: Type.String(), en: Type.String() });
const Page = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};

const Entry = Type.Object({
  seq: Type.Integer(),
  at: Type.String(),
  title: Nullable(Type.String()),
  verb: Type.String(),
  operation: Type.String(),
  outcome: Type.Union([
    Type.Literal('done'),
    Type.Literal('read'),
    Type.Literal('refused'),
    Type.Literal('failed'),
  ]),
  subject: Nullable(Type.String()),
  detail: Type.Unknown(),
  requestId: Type.String(),
});

/** What people see of a job. */
export const Job = Type.Object({
  id: Type.Integer(),
  kind: Type.String(),
  state: Type.Union([
    Type.Literal('queued'),
    Type.Literal('running'),
    Type.Literal('done'),
    Type.Literal('failed'),
    Type.Literal('cancelled'),
  ]),
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
    query: Type.Object({
      ...Page,
      subject: Type.Optional(Type.String({ maxLength: 100 })),
      operation: Type.Optional(Type.String({ maxLength: 100 })),
      outcome: Type.Optional(Type.String({ maxLength: 10 })),
      from: Type.Optional(Type.String({ format: 'date' })),
      to: Type.Optional(Type.String({ format: 'date' })),
    }),
    reply: Type.Object({ rows: Type.Array(Entry), total: Type.Integer() }),
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
    query: Type.Object(Page),
    reply: Type.Object({ rows: Type.Array(Job), total: Type.Integer() }),
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
