import type { Screen } from '../../../ui/screen.ts';

const door = 'administration';

export const exchangeScreens: readonly Screen[] = [
  {
    path: 'administration/exchange',
    title: { vi: 'Trao đổi số liệu', en: 'Exchange of figures' },
    verb: 'exchange.read',
    door,
    isListed: true,
    load: async () => (await import('./exchange.tsx')).Exchange,
  },
  {
    path: 'administration/exchange/partners/:partner',
    title: { vi: 'Đối tác trao đổi', en: 'Partner of the exchange' },
    verb: 'exchange.read',
    door,
    isListed: false,
    load: async () => (await import('./partner/partner.tsx')).PartnerPage,
  },
  {
    path: 'administration/exchange/webhooks',
    title: { vi: 'Địa chỉ nhận thông báo', en: 'Webhooks' },
    verb: 'exchange.manage',
    door,
    isListed: false,
    load: async () => (await import('./webhooks/webhooks.tsx')).Webhooks,
  },
];
