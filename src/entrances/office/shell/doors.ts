import type { Words } from '../../../kernel/words.ts';

export type DoorSign = 'today' | 'targets' | 'reports' | 'reviews' | 'organisation' | 'administration';

/** A door of the left rail. It is shown when at least one screen behind it may be opened. */
export interface Door {
  readonly code: DoorSign;
  readonly name: Words;
}

/** In the order of the rail. Eight at most; a door is added together with its first screen. */
export const doors: readonly Door[] = [
  { code: 'today', name: { vi: 'Hôm nay', en: 'Today' } },
  { code: 'targets', name: { vi: 'Chỉ tiêu', en: 'Targets' } },
  { code: 'reports', name: { vi: 'Báo cáo', en: 'Reports' } },
  { code: 'reviews', name: { vi: 'Giao ban', en: 'Reviews' } },
  { code: 'organisation', name: { vi: 'Tổ chức', en: 'Organisation' } },
  { code: 'administration', name: { vi: 'Quản trị', en: 'Admin' } },
];
