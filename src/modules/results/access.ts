/** The verbs of this room; `unit_id` of a target or submission carries the reach. */
export const resultsVerbs = [
  { verb: 'target.read', label: { vi: 'Xem chỉ tiêu', en: 'Read targets' } },
  { verb: 'target.set', label: { vi: 'Giao, điều chỉnh chỉ tiêu', en: 'Set and adjust targets' } },
  { verb: 'submission.read', label: { vi: 'Xem báo cáo số liệu', en: 'Read submissions' } },
  { verb: 'submission.submit', label: { vi: 'Nhập, gửi số liệu', en: 'Enter and submit figures' } },
  { verb: 'submission.accept', label: { vi: 'Duyệt, trả lại số liệu', en: 'Accept and return figures' } },
  {
    verb: 'submission.correct',
    label: { vi: 'Đính chính số liệu đã duyệt', en: 'Correct accepted figures' },
  },
  { verb: 'period.close', label: { vi: 'Khoá sổ, mở lại kỳ báo cáo', en: 'Close and reopen periods' } },
] as const;
