import type { Screen } from '../../../ui/screen.ts';

const door = 'administration';

export const oversightScreens: readonly Screen[] = [
  {
    path: 'administration/audit',
    title: { vi: 'Nhật ký hoạt động', en: 'Audit log' },
    verb: 'audit.read',
    door,
    isListed: true,
    load: async () => (await import('./audit/audit.tsx')).Audit,
  },
  {
    path: 'administration/audit/reads',
    title: { vi: 'Ai đã xem gì', en: 'Who read what' },
    verb: 'audit.read',
    door,
    isListed: true,
    load: async () => (await import('./audit/reads.tsx')).Reads,
  },
  {
    path: 'administration/jobs',
    title: { vi: 'Tác vụ nền', en: 'Background jobs' },
    verb: 'job.read',
    door,
    isListed: true,
    load: async () => (await import('./jobs/jobs.tsx')).Jobs,
  },
];
