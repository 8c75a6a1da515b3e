import { fill, type Words } from '../../../kernel/words.ts';
import type { ValueField } from './data-value.ts';

/** Why a value of a partner's file is not taken, and what to do about it. */
export interface Problem {
  readonly code: ProblemCode;
  readonly field: ValueField;
  readonly reason: Words;
  readonly next: Words;
}

interface Kind {
  readonly field: ValueField;
  readonly reason: Words;
  readonly next: Words;
}

const mendFile: Words = { vi: 'Sửa trong tệp rồi gửi lại.', en: 'Mend the file and send it again.' };
const addMapping: Words = {
  vi: 'Thêm một dòng vào bảng đối chiếu mã của đối tác, hoặc sửa mã trong tệp.',
  en: 'Add a line to the partner’s mapping, or mend the code in the file.',
};

const kinds = {
  'missing-field': {
    field: 'value',
    reason: { vi: 'Thiếu trường {name}.', en: 'The field {name} is missing.' },
    next: mendFile,
  },
  'not-text': {
    field: 'value',
    reason: {
      vi: 'Trường {name} không phải chữ hay số.',
      en: 'The field {name} is neither text nor a number.',
    },
    next: mendFile,
  },
  'unknown-period': {
    field: 'period',
    reason: { vi: 'Không đọc được kỳ “{name}”.', en: 'The period “{name}” cannot be read.' },
    next: {
      vi: 'Dùng kỳ của DHIS2: 20200626, 2020W26, 202006, 2020Q2, 2020S1, 2020 (ADX: 2020-06-01/P1M).',
      en: 'Use a period of DHIS2: 20200626, 2020W26, 202006, 2020Q2, 2020S1, 2020 (ADX: 2020-06-01/P1M).',
    },
  },
  'no-such-period-here': {
    field: 'period',
    reason: {
      vi: 'Chế độ báo cáo không có kỳ nào ứng với “{name}” ({type}).',
      en: 'The reporting regime has no period that answers to “{name}” ({type}).',
    },
    next: {
      vi: 'Gửi theo ngày, tuần, tháng, quý, 6 tháng hoặc năm; hoặc đặt cho đối tác cách hiểu kỳ “theo ngày lịch”.',
      en: 'Send days, weeks, months, quarters, halves or years; or set the partner’s periods to “by calendar days”.',
    },
  },
  'unknown-option': {
    field: 'categoryOptionCombo',
    reason: {
      vi: 'Không biết phân tổ “{name}” của “{element}”.',
      en: 'The option combination “{name}” of “{element}” is not known.',
    },
    next: addMapping,
  },
  'attribute-option': {
    field: 'attributeOptionCombo',
    reason: {
      vi: 'Giá trị mang phân tổ thuộc tính “{name}”, ở đây không có.',
      en: 'The value carries the attribute option “{name}”, which there is none of here.',
    },
    next: {
      vi: 'Gửi các giá trị không phân theo thuộc tính (mặc định).',
      en: 'Send values without attribute options (default).',
    },
  },
  'unknown-indicator': {
    field: 'dataElement',
    reason: { vi: 'Không có chỉ tiêu ứng với “{name}”.', en: 'No indicator answers to “{name}”.' },
    next: addMapping,
  },
  'unknown-unit': {
    field: 'orgUnit',
    reason: {
      vi: 'Không có đơn vị ứng với “{name}” trong kỳ này, hoặc ngoài phạm vi của bạn.',
      en: 'No unit answers to “{name}” in this period, or it is out of your reach.',
    },
    next: addMapping,
  },
  blank: {
    field: 'value',
    reason: { vi: 'Giá trị để trống; trống không phải là 0.', en: 'The value is blank; blank is not 0.' },
    next: {
      vi: 'Bỏ dòng này, ghi số 0, hoặc thu hồi số đã có bằng "deleted": true.',
      en: 'Leave it out, write 0, or take back the one that stands with "deleted": true.',
    },
  },
  'not-a-number': {
    field: 'value',
    reason: { vi: '“{name}” không phải số thập phân.', en: '“{name}” is not a decimal number.' },
    next: {
      vi: 'Ghi chữ số, dấu chấm thập phân, không dấu phân cách, không số mũ: 1234.5.',
      en: 'Write digits with a decimal point, no separators, no exponent: 1234.5.',
    },
  },
  twice: {
    field: 'value',
    reason: {
      vi: 'Khác với dataValues[{first}] của tệp: cùng chỉ tiêu, đơn vị và kỳ.',
      en: 'Differs from dataValues[{first}] of the file: the same indicator, unit and period.',
    },
    next: { vi: 'Chỉ giữ một giá trị.', en: 'Keep only one of them.' },
  },
  'needs-reason': {
    field: 'value',
    reason: {
      vi: 'Đã ghi {before}, tệp có {after}: đây là đính chính.',
      en: '{before} is recorded, the file has {after}: this is a correction.',
    },
    next: {
      vi: 'Gửi lại kèm lý do đính chính, hoặc bỏ giá trị này.',
      en: 'Send again with a reason for the correction, or leave the value out.',
    },
  },
  'may-not-correct': {
    field: 'value',
    reason: {
      vi: 'Đã ghi {before}; bạn không có quyền đính chính số của đơn vị này.',
      en: '{before} is recorded; you have no right to correct figures of this unit.',
    },
    next: {
      vi: 'Nhờ người có quyền “Nhập, đính chính số liệu” gửi.',
      en: 'Let somebody with the right “Import and correct figures” send it.',
    },
  },
  ledger: { field: 'value', reason: { vi: '{vi}', en: '{en}' }, next: mendFile },
} satisfies Record<string, Kind>;

export type ProblemCode = keyof typeof kinds;

/** A problem in words. `field` where it differs from the usual place. */
export function problem(
  code: ProblemCode,
  values: Readonly<Record<string, string | number>> = {},
  field: ValueField = kinds[code].field,
): Problem {
  const { reason, next } = kinds[code];
  return { code, field, reason: fill(reason, values), next };
}
