import type { Screen } from '../../../ui/screen.ts';

export { WaitingBell } from './bell.tsx';

export const todayScreens: readonly Screen[] = [
  {
    path: 'today',
    title: { vi: 'Hôm nay', en: 'Today' },
    verb: null,
    door: 'today',
    isListed: true,
    load: async () => (await import('./today.tsx')).Today,
  },
];
