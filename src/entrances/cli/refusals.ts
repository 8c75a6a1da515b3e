import { refusal } from '../../kernel/refusal.ts';

export const wrongCall = refusal({
  code: 'cli.wrong-call',
  status: 400,
  reason: { vi: 'Gọi lệnh chưa đúng: {why}', en: 'The command is called wrongly: {why}' },
  next: { vi: 'Xem: giaoban {command} --help', en: 'See: giaoban {command} --help' },
});

export const noProvince = refusal({
  code: 'cli.no-province',
  status: 404,
  reason: {
    vi: 'Chưa chọn tỉnh, hoặc không có tỉnh “{province}”. Có: {known}.',
    en: 'No province was chosen, or there is none named “{province}”. Known: {known}.',
  },
  next: {
    vi: 'Thêm --province <mã>, xem: giaoban province list',
    en: 'Add --province <code>, see: giaoban province list',
  },
});
