import type { Screen } from '../../../ui/screen.ts';

export const accessScreens: readonly Screen[] = [
  {
    path: 'my/sessions',
    title: { vi: 'Phiên đăng nhập, mật khẩu', en: 'Sessions, password' },
    verb: null,
    door: 'none',
    isListed: true,
    load: async () => (await import('./own-sessions.tsx')).OwnSessions,
  },
];
