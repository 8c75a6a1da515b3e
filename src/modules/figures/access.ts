/** The verbs of this room; the unit that a figure was counted at, or is summed for, carries the reach. */
export const figuresVerbs = [
  { verb: 'figure.read', label: { vi: 'Xem số liệu', en: 'See figures' } },
  {
    verb: 'figure.confidential',
    label: { vi: 'Xem số nhỏ của chỉ tiêu bảo mật', en: 'See small counts of confidential indicators' },
    isConfidential: true,
  },
  { verb: 'figure.import', label: { vi: 'Nhập, đính chính số liệu', en: 'Import and correct figures' } },
] as const;
