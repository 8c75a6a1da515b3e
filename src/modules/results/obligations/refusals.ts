import { refusal } from '../../../kernel/refusal.ts';

export const nothingToBeNil = refusal({
  code: 'results.nothing-to-be-nil',
  status: 422,
  reason: {
    vi: 'Biểu “{form}” chỉ có số thời điểm, không có mục nào “không phát sinh”.',
    en: 'The form “{form}” has states only; there is nothing that may not have happened.',
  },
  next: { vi: 'Nhập số tại ngày chốt rồi gửi.', en: 'Enter the figures of the closing day and send.' },
});

export const figureTakenAway = refusal({
  code: 'results.figure-taken-away',
  status: 422,
  reason: {
    vi: '{count} ô bắt buộc đã có số thì không được để trống.',
    en: '{count} required cells have a figure and cannot be emptied.',
  },
  next: { vi: 'Nhập số đúng thay cho số cũ.', en: 'Enter the right figure in place of the old one.' },
});

export const notMissing = refusal({
  code: 'results.not-missing',
  status: 409,
  reason: {
    vi: 'Các ô này không ở dạng “chưa có số liệu”: {cells}.',
    en: 'These cells are not marked as not known yet: {cells}.',
  },
  next: {
    vi: 'Tải lại biểu. Muốn sửa số đã gửi: đề nghị cấp trên trả lại hoặc đính chính.',
    en: 'Load the form again. To change what was sent, ask the level above to return or correct it.',
  },
});

export const notYoursToExtend = refusal({
  code: 'results.not-yours-to-extend',
  status: 403,
  reason: {
    vi: 'Chỉ cấp trên trực tiếp của đơn vị được gia hạn.',
    en: 'Only the level directly above a unit gives it more time.',
  },
  next: {
    vi: 'Chọn các đơn vị cấp dưới trực tiếp, hoặc đề nghị cấp đó gia hạn.',
    en: 'Choose units directly below, or ask that level.',
  },
});

export const extensionTooLate = refusal({
  code: 'results.extension-too-late',
  status: 409,
  reason: {
    vi: '{unit} đã hết hạn lúc {due}; gia hạn sau đó không làm báo cáo thành đúng hạn.',
    en: 'The time of {unit} ran out at {due}; more time given later makes no report timely.',
  },
  next: {
    vi: 'Nhắc đơn vị gửi; báo cáo được nhận và ghi là chậm.',
    en: 'Remind the unit; its report is received and counted as late.',
  },
});

export const extensionNoLater = refusal({
  code: 'results.extension-no-later',
  status: 422,
  reason: { vi: '{unit} đang có hạn đến {due}.', en: '{unit} has until {due} already.' },
  next: { vi: 'Chọn ngày muộn hơn.', en: 'Choose a later day.' },
});

export const nothingToExtend = refusal({
  code: 'results.nothing-to-extend',
  status: 409,
  reason: { vi: '{unit} đã gửi đủ số liệu.', en: '{unit} has sent all figures.' },
  next: { vi: 'Bỏ đơn vị này khỏi danh sách gia hạn.', en: 'Leave this unit out.' },
});

export const tooManyPeriods = refusal({
  code: 'results.too-many-periods',
  status: 422,
  reason: { vi: 'Nhiều hơn {most} kỳ.', en: 'More than {most} periods.' },
  next: { vi: 'Chọn khoảng ngày ngắn hơn.', en: 'Choose a shorter span of days.' },
});
