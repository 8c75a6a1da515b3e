/** The verbs of this room. Definitions and the calendar belong to the whole province: reach does not narrow them. */
export const catalogueVerbs = [
  {
    verb: 'catalogue.read',
    label: { vi: 'Xem danh mục, phiên bản', en: 'Read the catalogue and its versions' },
  },
  { verb: 'calendar.manage', label: { vi: 'Sửa lịch làm việc', en: 'Change the working-day calendar' } },
] as const;
