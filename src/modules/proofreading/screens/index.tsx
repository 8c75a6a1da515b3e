import type { Screen } from '../../../ui/screen.ts';

export const proofreadingScreens: readonly Screen[] = [
  {
    path: 'proofreading',
    title: { vi: 'Soát số liệu văn bản', en: 'Proofread figures' },
    verb: null,
    door: 'reports',
    isListed: true,
    load: async () => (await import('./proofreading.tsx')).Proofreading,
  },
];
