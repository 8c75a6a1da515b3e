import type { Words } from '../kernel/words.ts';

export interface ProblemDetail {
  readonly at: string;
  readonly reason: Words;
}

/** A "no" of the server as the browser sees it (RFC 9457), or a failure to reach it. */
export class Problem extends Error {
  readonly code: string;
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  readonly reason: Words;
  readonly next: Words;
  readonly details: readonly ProblemDetail[];

  constructor(parts: Pick<Problem, 'code' | 'status' | 'reason' | 'next' | 'details'>) {
    super(`${parts.code}: ${parts.reason.en}`);
    this.name = 'Problem';
    this.code = parts.code;
    this.status = parts.status;
    this.reason = parts.reason;
    this.next = parts.next;
    this.details = parts.details;
  }
}

const isWords = (value: unknown): value is Words =>
  typeof value === 'object' && value !== null && 'vi' in value && 'en' in value;

/** Reads the body of a failed answer. A proxy's HTML page or an empty body becomes a plain problem with the status. */
export function problemFrom(status: number, body: unknown): Problem {
  const one = typeof body === 'object' && body !== null ? body : {};
  const { code, reason, next, details } = one as Readonly<Record<string, unknown>>;
  if (typeof code === 'string' && isWords(reason) && isWords(next)) {
    const list = Array.isArray(details) ? (details as readonly ProblemDetail[]) : [];
    return new Problem({ code, status, reason, next, details: list });
  }
  return new Problem({
    code: 'browser.strange-answer',
    status,
    reason: {
      vi: `Máy chủ trả lời không đọc được (${status}).`,
      en: `The server's answer cannot be read (${status}).`,
    },
    next: {
      vi: 'Thử lại; nếu vẫn vậy, báo quản trị.',
      en: 'Try again; if it stays so, tell the administrator.',
    },
    details: [],
  });
}

/** No answer: the network is down or the server is. Nothing is known of whether the act was done. */
export function unreachable(): Problem {
  return new Problem({
    code: 'browser.unreachable',
    status: 0,
    reason: { vi: 'Không kết nối được máy chủ.', en: 'The server cannot be reached.' },
    next: {
      vi: 'Kiểm tra mạng rồi thử lại; gửi lại không tạo bản trùng.',
      en: 'Check the network and try again; sending again makes no duplicate.',
    },
    details: [],
  });
}
