import { refusal } from '../../kernel/refusal.ts';

const kinds = {
  vi: 'Gửi tệp .docx, .pdf có chữ, hoặc .txt; hoặc dán văn bản vào ô.',
  en: 'Send a .docx, a .pdf with text, or a .txt; or paste the text.',
};

export const unknownFile = refusal({
  code: 'proofreading.unknown-file',
  status: 415,
  reason: {
    vi: 'Không đọc được chữ từ tệp “{name}” ({found}).',
    en: 'No text can be read from “{name}” ({found}).',
  },
  next: kinds,
});

export const brokenFile = refusal({
  code: 'proofreading.broken-file',
  status: 422,
  reason: { vi: 'Tệp “{name}” hỏng: {problem}.', en: 'The file “{name}” is damaged: {problem}.' },
  next: { vi: 'Mở tệp gốc, lưu lại rồi gửi lại.', en: 'Open the original, save it again and send that.' },
});

export const lockedFile = refusal({
  code: 'proofreading.locked-file',
  status: 422,
  reason: { vi: 'Tệp “{name}” có mật khẩu.', en: 'The file “{name}” has a password.' },
  next: { vi: 'Bỏ mật khẩu rồi gửi lại.', en: 'Remove the password and send it again.' },
});

export const noText = refusal({
  code: 'proofreading.no-text',
  status: 422,
  reason: {
    vi: 'Tệp “{name}” không có chữ nào (có thể là ảnh quét).',
    en: 'The file “{name}” has no text (it may be a scan).',
  },
  next: kinds,
});

export const textTooLong = refusal({
  code: 'proofreading.text-too-long',
  status: 413,
  reason: {
    vi: 'Văn bản dài quá {limit} ký tự hoặc tệp quá {megabytes} MB.',
    en: 'The text is longer than {limit} signs, or the file larger than {megabytes} MB.',
  },
  next: { vi: 'Chia văn bản thành nhiều phần.', en: 'Split the text into parts.' },
});

export const tooBusy = refusal({
  code: 'proofreading.too-busy',
  status: 503,
  reason: { vi: 'Đang soát nhiều tệp cùng lúc.', en: 'Many files are being proofread at the moment.' },
  next: { vi: 'Thử lại sau một phút.', en: 'Try again in a minute.' },
});
