import { messages } from '../../../ui/messages.ts';

/** Kinds of records that entries of the log are about; the keys are what the door writes before the colon. */
export const subjectWords = messages({
  vi: {
    number: 'số {id}',
    account: 'Tài khoản',
    position: 'Chức danh',
    unit: 'Đơn vị',
    session: 'Phiên đăng nhập',
    submission: 'Biểu số liệu',
    target: 'Kế hoạch',
    figure: 'Số liệu',
    asserted_figure: 'Số liệu nêu trong báo cáo',
    period: 'Kỳ',
    calendar: 'Lịch, ngày',
    review: 'Giao ban',
    report: 'Báo cáo giao ban',
    conclusion: 'Kết luận',
    job: 'Tác vụ nền',
  },
  en: {
    number: 'no. {id}',
    account: 'Account',
    position: 'Position',
    unit: 'Unit',
    session: 'Session',
    submission: 'Sheet of figures',
    target: 'Target',
    figure: 'Figure',
    asserted_figure: 'Figure stated in a report',
    period: 'Period',
    calendar: 'Calendar, day',
    review: 'Review',
    report: 'Report of a review',
    conclusion: 'Conclusion',
    job: 'Background job',
  },
});
