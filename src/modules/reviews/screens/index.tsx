import type { Screen } from '../../../ui/screen.ts';

export const reviewsScreens: readonly Screen[] = [
  {
    path: 'reviews',
    title: { vi: 'Giao ban', en: 'Reviews' },
    verb: 'review.read',
    door: 'reviews',
    isListed: true,
    load: async () => (await import('./review-list.tsx')).ReviewList,
  },
  {
    path: 'reviews/:reviewId',
    title: { vi: 'Chuẩn bị giao ban', en: 'Preparation of a review' },
    verb: 'review.read',
    door: 'reviews',
    isListed: false,
    load: async () => (await import('./prepare/prepare-page.tsx')).PreparePage,
  },
  {
    path: 'reviews/:reviewId/meeting',
    title: { vi: 'Họp giao ban', en: 'Meeting of a review' },
    verb: 'review.read',
    door: 'reviews',
    isListed: false,
    load: async () => (await import('./meeting/meeting-page.tsx')).MeetingPage,
  },
  {
    path: 'reviews/:reviewId/report',
    title: { vi: 'Báo cáo giao ban', en: 'Report of a review' },
    verb: 'review.read',
    door: 'reviews',
    isListed: false,
    load: async () => (await import('./report/report-page.tsx')).ReportPage,
  },
];
