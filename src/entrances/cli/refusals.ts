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

export const cannotWrite = refusal({
  code: 'cli.cannot-write',
  status: 409,
  reason: { vi: 'Không ghi được {path}: {why}', en: 'Cannot write {path}: {why}' },
  next: { vi: 'Chọn nơi khác ghi được.', en: 'Choose a place that can be written.' },
});

export const cannotRead = refusal({
  code: 'cli.cannot-read',
  status: 404,
  reason: { vi: 'Không đọc được {path}: {why}', en: 'Cannot read {path}: {why}' },
  next: { vi: 'Kiểm tra đường dẫn và quyền đọc.', en: 'Check the path and the right to read it.' },
});

export const linesRefused = refusal({
  code: 'cli.lines-refused',
  status: 422,
  reason: {
    vi: '{count} trong {rows} dòng của tệp không ghi được; chưa dòng nào được ghi.',
    en: '{count} of {rows} lines of the file cannot be recorded; none was.',
  },
  next: {
    vi: 'Sửa các dòng nêu trên rồi nhập lại tệp.',
    en: 'Correct the lines above and import the file again.',
  },
});

export const cannotListen = refusal({
  code: 'cli.cannot-listen',
  status: 409,
  reason: { vi: 'Không mở được cổng {place}: {why}', en: 'Cannot listen on {place}: {why}' },
  next: {
    vi: 'Đặt PORT sang cổng khác (ví dụ PORT=8081 npm start), hoặc dừng chương trình đang dùng cổng này.',
    en: 'Set PORT to another one (PORT=8081 npm start), or stop the program that uses it.',
  },
});
