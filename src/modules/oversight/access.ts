/** The verbs of this room. */
export const oversightVerbs = [
  { verb: 'audit.read', label: { vi: 'Xem nhật ký hoạt động', en: 'Read the audit log' } },
  { verb: 'job.read', label: { vi: 'Xem tác vụ nền', en: 'Read background jobs' } },
  { verb: 'job.cancel', label: { vi: 'Dừng tác vụ nền của người khác', en: 'Cancel jobs of others' } },
  { verb: 'backup.run', label: { vi: 'Sao lưu, phục hồi', en: 'Back up and restore' } },
] as const;
