import { refusal } from '../../kernel/refusal.ts';

/** `form` is KT., TL. or TUQ. */
export const signingRightMissing = refusal({
  code: 'papers.signing-right-missing',
  status: 403,
  reason: {
    vi: '{title} chưa được giao quyền ký {form} {head} vào ngày {day}.',
    en: '{title} holds no right to sign {form} {head} on {day}.',
  },
  next: {
    vi: 'Đề nghị quản trị ghi nhận quyền ký (văn bản giao quyền, thời hạn), hoặc trình người có thẩm quyền ký.',
    en: 'Ask the administrator to record the right (its document and period), or have the paper signed by the head.',
  },
});

export const authorisationMissing = refusal({
  code: 'papers.authorisation-decision-missing',
  status: 403,
  reason: {
    vi: 'Ký TUQ. phải có văn bản ủy quyền; quyền ký của {title} chưa ghi số văn bản.',
    en: 'Signing TUQ. needs a written authorisation; the right of {title} names no document.',
  },
  next: {
    vi: 'Ghi số, ngày văn bản ủy quyền vào quyền ký rồi ký lại.',
    en: 'Record number and date of the authorisation with the right, then sign again.',
  },
});

export const notCollective = refusal({
  code: 'papers.not-a-collective-body',
  status: 422,
  reason: {
    vi: 'Chỉ cơ quan làm việc theo chế độ tập thể mới ký TM.; {head} ký trực tiếp.',
    en: 'TM. is only for bodies that decide collectively; {head} signs directly.',
  },
  next: { vi: 'Chọn hình thức ký trực tiếp, không ghi TM.', en: 'Sign directly, without TM.' },
});
