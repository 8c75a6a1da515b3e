import type { Screen } from '../../../ui/screen.ts';

export const resultsScreens: readonly Screen[] = [
  {
    path: 'targets',
    title: { vi: 'Chỉ tiêu', en: 'Targets' },
    verb: 'target.read',
    door: 'targets',
    isListed: true,
    load: async () => (await import('./targets/targets.tsx')).Targets,
  },
  {
    path: 'targets/import',
    title: { vi: 'Nhập số liệu từ tệp', en: 'Import figures from a file' },
    verb: 'figure.import',
    door: 'targets',
    isListed: false,
    load: async () => (await import('./import/import.tsx')).ImportFigures,
  },
  {
    path: 'reports',
    title: { vi: 'Báo cáo số liệu', en: 'Reports' },
    verb: 'submission.read',
    door: 'reports',
    isListed: true,
    load: async () => (await import('./reports/reports.tsx')).Reports,
  },
  {
    path: 'reports/:unitId/:form/:period',
    title: { vi: 'Biểu số liệu', en: 'Sheet of figures' },
    verb: 'submission.read',
    door: 'reports',
    isListed: false,
    load: async () => (await import('./reports/sheet.tsx')).SheetScreen,
  },
];
