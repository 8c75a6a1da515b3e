import type { Screen } from '../../../ui/screen.ts';

const door = 'organisation';

export const orgScreens: readonly Screen[] = [
  {
    path: 'organisation',
    title: { vi: 'Đơn vị', en: 'Units' },
    verb: 'unit.read',
    door,
    isListed: true,
    load: async () => (await import('./organisation.tsx')).Organisation,
  },
  {
    path: 'organisation/units/:unitId',
    title: { vi: 'Đơn vị', en: 'Unit' },
    verb: 'unit.read',
    door,
    isListed: false,
    load: async () => (await import('./organisation.tsx')).Organisation,
  },
  {
    path: 'organisation/units/:unitId/acts/:act',
    title: { vi: 'Sắp xếp đơn vị', en: 'Reorganise' },
    verb: 'unit.change',
    door,
    isListed: false,
    load: async () => (await import('./acts/act-screen.tsx')).ActScreen,
  },
  {
    path: 'organisation/create',
    title: { vi: 'Thành lập đơn vị', en: 'Create a unit' },
    verb: 'unit.change',
    door,
    isListed: false,
    load: async () => (await import('./acts/act-screen.tsx')).CreateUnit,
  },
  {
    path: 'organisation/changes',
    title: { vi: 'So sánh hai ngày', en: 'Compare two days' },
    verb: 'unit.read',
    door,
    isListed: true,
    load: async () => (await import('./compare/compare.tsx')).Compare,
  },
];
