/** The verbs of this room; a unit's own number carries the reach. */
export const orgVerbs = [
  { verb: 'unit.read', label: { vi: 'Xem tổ chức', en: 'See the organisation' } },
  {
    verb: 'unit.change',
    label: { vi: 'Sắp xếp đơn vị, giao lĩnh vực', en: 'Reorganise units, assign fields' },
  },
] as const;
