import { refusal } from '../../kernel/refusal.ts';

export const noSuchUnit = refusal({
  code: 'org.no-such-unit',
  status: 404,
  reason: { vi: 'Không có đơn vị {unit} vào ngày {day}.', en: 'There is no unit {unit} on {day}.' },
  next: { vi: 'Kiểm tra lại mã đơn vị và ngày.', en: 'Check the code of the unit and the day.' },
});

export const unitEnded = refusal({
  code: 'org.unit-ended',
  status: 410,
  reason: {
    vi: '{unit} đã kết thúc vào ngày {lastDay}; từ {day} là {heirs}.',
    en: '{unit} ended on {lastDay}; on {day} it is {heirs}.',
  },
  next: { vi: 'Chọn đơn vị kế thừa.', en: 'Choose the successor.' },
});

export const notAlive = refusal({
  code: 'org.not-alive',
  status: 409,
  reason: {
    vi: '{unit} không hoạt động trước ngày {day} (từ {from} đến trước {to}).',
    en: '{unit} does not live before {day} (from {from} until {to}).',
  },
  next: {
    vi: 'Chọn ngày sau ngày thành lập và trước ngày kết thúc của đơn vị.',
    en: 'Choose a day after the unit began and before it ended.',
  },
});

export const laterChange = refusal({
  code: 'org.later-change',
  status: 409,
  reason: {
    vi: '{unit} đã có thay đổi ghi từ ngày {later}, không sớm hơn {day}.',
    en: '{unit} already has a change recorded for {later}, which is not before {day}.',
  },
  next: {
    vi: 'Chọn ngày sau thay đổi đó; lịch sử tổ chức chỉ được ghi tiếp, không chen vào giữa.',
    en: 'Choose a day after it; the history of units is continued, never rewritten in the middle.',
  },
});

export const rootStays = refusal({
  code: 'org.root-stays',
  status: 422,
  reason: {
    vi: '{unit} là đơn vị cấp tỉnh, không sắp xếp được ở đây.',
    en: '{unit} is the province itself and stays.',
  },
  next: { vi: 'Chọn đơn vị cấp dưới.', en: 'Choose a unit below it.' },
});

export const unlikeLevels = refusal({
  code: 'org.unlike-levels',
  status: 422,
  reason: {
    vi: 'Không nhập hoặc chia được thành đơn vị khác cấp: {units}.',
    en: 'Units of unlike levels cannot be merged or split into one another: {units}.',
  },
  next: { vi: 'Chỉ chọn các đơn vị cùng cấp.', en: 'Choose units of the same level.' },
});

export const tooFew = refusal({
  code: 'org.too-few',
  status: 422,
  reason: { vi: 'Cần ít nhất {least} đơn vị.', en: 'At least {least} units are needed.' },
  next: { vi: 'Thêm đơn vị, hoặc dùng đổi tên.', en: 'Add a unit, or rename instead.' },
});

export const sameTwice = refusal({
  code: 'org.same-twice',
  status: 422,
  reason: { vi: 'Một đơn vị được chọn hai lần.', en: 'A unit is chosen twice.' },
  next: { vi: 'Bỏ đơn vị trùng.', en: 'Remove the double one.' },
});

export const codeTaken = refusal({
  code: 'org.code-taken',
  status: 409,
  reason: {
    vi: 'Mã {code} đang hoặc sẽ thuộc về {unit}.',
    en: 'The code {code} belongs or will belong to {unit}.',
  },
  next: { vi: 'Dùng mã khác.', en: 'Use another code.' },
});

export const parentNotAlive = refusal({
  code: 'org.parent-not-alive',
  status: 409,
  reason: {
    vi: '{parent} không tồn tại suốt thời gian từ ngày {day} (kết thúc trước {to}).',
    en: '{parent} does not live all the time from {day} on (it ends before {to}).',
  },
  next: { vi: 'Chọn đơn vị cấp trên khác.', en: 'Choose another unit above.' },
});

export const wrongParent = refusal({
  code: 'org.wrong-parent',
  status: 422,
  reason: {
    vi: 'Đơn vị cấp này không thể trực thuộc {parent}.',
    en: 'A unit of this level cannot stand under {parent}.',
  },
  next: { vi: 'Chọn đơn vị cấp trên phù hợp.', en: 'Choose a unit of the level above.' },
});

export const cycle = refusal({
  code: 'org.cycle',
  status: 422,
  reason: { vi: '{parent} nằm dưới chính đơn vị này.', en: '{parent} stands below the unit itself.' },
  next: { vi: 'Chọn đơn vị ngoài nhánh của nó.', en: 'Choose a unit outside its own branch.' },
});

export const hasChildren = refusal({
  code: 'org.has-children',
  status: 409,
  reason: {
    vi: '{unit} còn {count} đơn vị trực thuộc.',
    en: '{unit} still has {count} units below it.',
  },
  next: {
    vi: 'Chuyển, nhập hoặc giải thể các đơn vị đó trước.',
    en: 'Move, merge or abolish those first.',
  },
});

export const nothingChanges = refusal({
  code: 'org.nothing-changes',
  status: 422,
  reason: { vi: '{unit} đã như vậy.', en: '{unit} is so already.' },
  next: { vi: 'Kiểm tra lại nội dung.', en: 'Check what was entered.' },
});

export const incompleteAct = refusal({
  code: 'org.incomplete-act',
  status: 422,
  reason: { vi: 'Chưa nêu đủ đơn vị cho việc này.', en: 'Units needed for this act are not named.' },
  next: { vi: 'Chọn đủ đơn vị rồi xem lại.', en: 'Choose them and look again.' },
});

export const outOfReach = refusal({
  code: 'org.out-of-reach',
  status: 403,
  reason: { vi: '{unit} ngoài phạm vi của chức danh này.', en: '{unit} is out of reach of this position.' },
  next: { vi: 'Nhờ người có thẩm quyền thực hiện.', en: 'Ask somebody with the right to do it.' },
});

export const noSuchField = refusal({
  code: 'org.no-such-field',
  status: 404,
  reason: { vi: 'Không có lĩnh vực “{field}”.', en: 'There is no field of work “{field}”.' },
  next: { vi: 'Chọn lĩnh vực trong danh sách.', en: 'Choose one of the list.' },
});

export const noSuchPosition = refusal({
  code: 'org.no-such-position',
  status: 404,
  reason: { vi: 'Không có chức danh này vào ngày {day}.', en: 'There is no such position on {day}.' },
  next: { vi: 'Chọn chức danh trong danh sách.', en: 'Choose one of the list.' },
});

export const alreadyLoaded = refusal({
  code: 'org.already-loaded',
  status: 409,
  reason: { vi: 'Tỉnh này đã có tổ chức.', en: 'This province already has its organisation.' },
  next: {
    vi: 'Ghi các thay đổi tiếp theo trong chương trình.',
    en: 'Record further changes in the program.',
  },
});

export const brokenUnits = refusal({
  code: 'org.broken-units',
  status: 422,
  reason: {
    vi: 'Dữ liệu đơn vị không khớp: {what}.',
    en: 'The unit data does not fit together: {what}.',
  },
  next: { vi: 'Sửa tệp đơn vị trong danh mục.', en: 'Correct the unit files of the catalogue.' },
});

/** Refusals of acts, by what the decision objects to. */
export const objections = {
  'unknown-unit': noSuchUnit,
  'not-alive': notAlive,
  'later-change': laterChange,
  'root-stays': rootStays,
  'unlike-levels': unlikeLevels,
  'too-few': tooFew,
  'same-twice': sameTwice,
  'code-taken': codeTaken,
  'parent-not-alive': parentNotAlive,
  'wrong-parent': wrongParent,
  cycle,
  'has-children': hasChildren,
  'nothing-changes': nothingChanges,
} as const;
