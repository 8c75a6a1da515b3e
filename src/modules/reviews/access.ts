/** The verbs of this room; `unit_id` of the review (whose figures it is about) carries the reach. */
export const reviewsVerbs = [
  { verb: 'review.read', label: { vi: 'Xem giao ban, báo cáo', en: 'Read reviews and their reports' } },
  { verb: 'review.prepare', label: { vi: 'Chuẩn bị giao ban', en: 'Prepare reviews' } },
  { verb: 'review.edit', label: { vi: 'Sửa báo cáo giao ban', en: 'Edit the report of a review' } },
  { verb: 'review.conclude', label: { vi: 'Ghi kết luận giao ban', en: 'Write down conclusions' } },
  { verb: 'review.sign', label: { vi: 'Ký báo cáo giao ban', en: 'Sign the report of a review' } },
] as const;

/** Who works on a review sees it while it is being prepared; everybody else from the day it is ready. */
export const workingVerbs = ['review.prepare', 'review.edit', 'review.conclude', 'review.sign'] as const;
