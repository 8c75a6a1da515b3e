import type { Screen } from '../../../ui/screen.ts';

const door = 'administration';
const verb = 'catalogue.read';

export const catalogueScreens: readonly Screen[] = [
  {
    path: 'administration/catalogue',
    title: { vi: 'Danh mục', en: 'Catalogue' },
    verb,
    door,
    isListed: true,
    load: async () => (await import('./definitions/definitions.tsx')).Definitions,
  },
  {
    path: 'administration/catalogue/:kind/:code',
    title: { vi: 'Định nghĩa', en: 'Definition' },
    verb,
    door,
    isListed: false,
    load: async () => (await import('./definitions/definition.tsx')).DefinitionPage,
  },
  {
    path: 'administration/calendar',
    title: { vi: 'Lịch làm việc', en: 'Working calendar' },
    verb,
    door,
    isListed: true,
    load: async () => (await import('./calendar/calendar.tsx')).Calendar,
  },
];
