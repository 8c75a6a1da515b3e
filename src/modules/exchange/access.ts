/** The verbs of this room. Values go as far as the reach of the verb; partners and webhooks are the whole province's. */
export const exchangeVerbs = [
  { verb: 'exchange.read', label: { vi: 'Xem trao đổi số liệu', en: 'See the exchange of figures' } },
  {
    verb: 'exchange.import',
    label: { vi: 'Nhận số liệu từ chương trình khác', en: 'Take in figures of other programs' },
  },
  {
    verb: 'exchange.export',
    label: {
      vi: 'Xuất số liệu cho chương trình khác, dữ liệu mở',
      en: 'Give out figures to other programs, open data',
    },
  },
  {
    verb: 'exchange.manage',
    label: { vi: 'Đặt đối tác, bảng đối chiếu, địa chỉ nhận', en: 'Set partners, mappings and webhooks' },
  },
] as const;
