import { refusal } from '../../kernel/refusal.ts';

export const noSuchJob = refusal({
  code: 'jobs.no-such-job',
  status: 404,
  reason: { vi: 'Không có công việc nền số {id}.', en: 'There is no job {id}.' },
  next: { vi: 'Xem danh sách công việc nền.', en: 'Look at the list of jobs.' },
});

export const jobIsOver = refusal({
  code: 'jobs.is-over',
  status: 409,
  reason: { vi: 'Công việc nền số {id} đã kết thúc.', en: 'Job {id} is over already.' },
  next: { vi: 'Xem kết quả của nó.', en: 'Look at its result.' },
});

export const wrongJobInput = refusal({
  code: 'jobs.wrong-input',
  status: 422,
  reason: {
    vi: 'Thông tin giao cho công việc nền {kind} không đúng mẫu.',
    en: 'What job {kind} was given has the wrong shape.',
  },
  next: { vi: 'Sửa các mục nêu dưới đây.', en: 'Correct the points listed.' },
});

export const jobGaveUp = refusal({
  code: 'jobs.gave-up',
  status: 503,
  reason: {
    vi: 'Công việc đã thử lại {attempts} lần mà chưa xong.',
    en: 'The job was tried {attempts} times without success.',
  },
  next: {
    vi: 'Giao lại công việc; nếu vẫn hỏng, báo cán bộ công nghệ thông tin.',
    en: 'Start it again; if it fails again, tell the IT officer.',
  },
});
