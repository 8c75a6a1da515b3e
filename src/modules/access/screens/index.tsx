import type { Screen } from '../../../ui/screen.ts';

export { ForcedChange } from './forced-change.tsx';
export { LogIn } from './log-in.tsx';
export { LogInForm, type Session } from './log-in-form.tsx';

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
