import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { Refusal, type RefusalDetail } from '../../kernel/refusal.ts';
import { overloaded, tooLarge, wrongMediaType, wrongShape } from './refusals.ts';
import { shapeDetail } from './shape-detail.ts';

/** RFC 9457 problem document of a refusal. `title` is the Vietnamese reason; both languages stand beside it. */
export function problemOf(refusal: Refusal, requestId: string) {
  return {
    type: `urn:giaoban:${refusal.kind.code}`,
    title: refusal.reason.vi,
    status: refusal.kind.status,
    code: refusal.kind.code,
    reason: refusal.reason,
    next: refusal.next,
    details: refusal.details,
    requestId,
  };
}

const brokenReason = {
  vi: 'Hệ thống gặp lỗi; việc chưa được thực hiện.',
  en: 'The system failed; the act was not done.',
};
const brokenNext = {
  vi: 'Thử lại; nếu vẫn lỗi, báo quản trị kèm mã {id}.',
  en: 'Try again; if it fails again, give the administrator the code {id}.',
};

/** Reads what Fastify and its plug-ins throw as one of our refusals; null means a bug of ours. */
export function refusalOf(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const fault = error as Partial<FastifyError> & { validation?: FastifyError['validation'] };
  if (fault.validation) {
    const details: RefusalDetail[] = fault.validation.map((one) => shapeDetail(one, fault.validationContext));
    return wrongShape({}, details);
  }
  if (fault.statusCode === 413) return tooLarge();
  if (fault.statusCode === 415) return wrongMediaType();
  if (fault.statusCode === 503) return overloaded();
  if (fault.statusCode !== undefined && fault.statusCode >= 400 && fault.statusCode < 500)
    return wrongShape();
  // JSON nested thousands deep overflows the parser's stack: the sender's fault, not ours.
  if (error instanceof RangeError && /call stack/i.test(error.message)) return wrongShape();
  return null;
}

/** Sends any error as a problem document; a bug shows its request id only, its text stays in the log. */
export function sendProblem(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const refusal = refusalOf(error);
  if (refusal) {
    if (refusal.kind.status === 503 || refusal.kind.status === 429) {
      const seconds = /(\d+) seconds/.exec(refusal.next.en)?.[1] ?? '5';
      reply.header('retry-after', seconds);
    }
    return reply
      .code(refusal.kind.status)
      .type('application/problem+json')
      .send(problemOf(refusal, request.id));
  }
  request.log.error({ err: error }, 'bug');
  const next = {
    vi: brokenNext.vi.replace('{id}', request.id),
    en: brokenNext.en.replace('{id}', request.id),
  };
  return reply.code(500).type('application/problem+json').send({
    type: 'urn:giaoban:door.bug',
    title: brokenReason.vi,
    status: 500,
    code: 'door.bug',
    reason: brokenReason,
    next,
    details: [],
    requestId: request.id,
  });
}
