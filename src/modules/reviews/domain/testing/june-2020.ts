import { isoDate } from '../../../../kernel/iso-date.ts';
import { period } from '../../../../kernel/period.ts';
import type { DraftInput } from '../draft/draft-input.ts';
import { figuresOfTable } from '../figures-of-table.ts';
import type { IndicatorRow, UnitTable } from '../indicator-row.ts';

/** Rows as `results` gives them for the sample province at 26/06/2020; only what a test needs. */
const row = (parts: Partial<IndicatorRow> & Pick<IndicatorRow, 'code' | 'field' | 'name'>): IndicatorRow => ({
  partOf: null,
  numbering: 'I.1',
  unit: { vi: 'người', en: 'people' },
  shift: 0,
  decimals: 0,
  kind: 'flow',
  direction: 'up',
  isHeading: false,
  plan: null,
  isPlanSample: false,
  result: null,
  before: null,
  percentOfPlan: null,
  percentOrigin: null,
  changePercent: null,
  changePoints: null,
  claimedChange: null,
  pace: null,
  estimate: null,
  claimedEstimate: { value: null, percent: '100' },
  light: null,
  ofPace: null,
  warnings: [],
  notes: [],
  ...parts,
});

const claim = (value: string | null, phrase: string) => ({ basis: 'unspecified' as const, value, phrase });
const warning = (vi: string) => [{ kind: 'estimate-above-run-rate', text: { vi, en: vi } }];

const beneficiaries = { vi: 'đối tượng', en: 'beneficiaries' };
const million = { vi: 'triệu đồng', en: 'million VND' };

const packagePart = (code: string, vi: string, result: string): IndicatorRow =>
  row({
    code,
    field: 'package',
    partOf: code.slice(0, 3),
    name: { vi, en: vi },
    kind: 'stock',
    result,
    claimedEstimate: null,
    ...(code.startsWith('K01') ? { unit: beneficiaries } : { unit: million, shift: -6, decimals: 1 }),
  });

const groupA = 'Người có công, bảo trợ xã hội, hộ nghèo, cận nghèo';
const groupB = 'Người lao động, hộ kinh doanh';

export const provinceTable: UnitTable = {
  unit: { id: 1, code: '12', name: 'Tỉnh Lai Châu' },
  from: isoDate('2019-12-15'),
  to: isoDate('2020-06-26'),
  rows: [
    row({
      code: 'V01',
      field: 'labour',
      name: { vi: 'Giải quyết việc làm mới', en: 'New jobs found for workers' },
      percentOfPlan: '38.7',
      ofPace: '77.4',
      percentOrigin: 'asserted',
      claimedChange: claim(null, 'thấp hơn'),
      pace: { isPercent: true, remaining: '61.3', neededPerMonth: '10.22' },
      estimate: { value: null, percentOfPlan: '77.4' },
      light: 'red',
      warnings: warning('phần còn lại phải thực hiện 61,3% kế hoạch'),
    }),
    row({
      code: 'V04',
      field: 'labour',
      numbering: 'I.2',
      name: {
        vi: 'Lao động đi làm việc ở nước ngoài theo hợp đồng',
        en: 'Workers sent abroad under contract',
      },
      percentOfPlan: '13.85',
      ofPace: '27.7',
      percentOrigin: 'asserted',
      claimedChange: claim(null, 'thấp hơn'),
      pace: { isPercent: true, remaining: '86.15', neededPerMonth: '14.36' },
      estimate: { value: null, percentOfPlan: '27.7' },
      light: 'red',
      warnings: warning('phần còn lại phải thực hiện 86,15% kế hoạch'),
    }),
    row({
      code: 'G01',
      field: 'training',
      numbering: 'II.1',
      name: {
        vi: 'Đào tạo trình độ sơ cấp và đào tạo thường xuyên',
        en: 'Elementary and continuing training',
      },
      plan: '6000',
      result: '2970',
      percentOfPlan: '49.5',
      ofPace: '99',
      percentOrigin: 'counted',
      claimedChange: claim('5', 'cao hơn 5%'),
      pace: { isPercent: false, remaining: '3030', neededPerMonth: '505' },
      estimate: { value: '5940', percentOfPlan: '99' },
      light: 'green',
    }),
    row({
      code: 'G02',
      field: 'training',
      numbering: 'II.2',
      name: { vi: 'Đào tạo trình độ trung cấp, cao đẳng', en: 'Intermediate and college training' },
      plan: '500',
      result: '91',
      percentOfPlan: '18.2',
      ofPace: '36.4',
      percentOrigin: 'counted',
      claimedChange: claim(null, 'thấp hơn'),
      pace: { isPercent: false, remaining: '409', neededPerMonth: '68.2' },
      estimate: { value: '182', percentOfPlan: '36.4' },
      light: 'red',
      warnings: warning('phần còn lại phải thực hiện 409 trong 500 người (81,8% kế hoạch)'),
    }),
    packagePart('K01.A.PAID', `${groupA}: đã chi`, '152915'),
    packagePart('K01.B.APPROVED', `${groupB}: được duyệt`, '2514'),
    packagePart('K01.B.PAID', `${groupB}: đã chi`, '2330'),
    packagePart('K01.B.OUTSTANDING', `${groupB}: chưa chi`, '184'),
    packagePart('K02.A.PAID', `${groupA}: đã chi`, '120938500000'),
    packagePart('K02.B.APPROVED', `${groupB}: được duyệt`, '2957200000'),
    packagePart('K02.B.PAID', `${groupB}: đã chi`, '2773200000'),
    packagePart('K02.B.OUTSTANDING', `${groupB}: chưa chi`, '184000000'),
  ],
};

/** The draft's input for the review of the first half of 2020. */
export const juneInput: DraftInput = {
  period: period('2020-H1'),
  host: { code: 'so', name: 'Sở Lao động - Thương binh và Xã hội' },
  table: provinceTable,
  figures: figuresOfTable(provinceTable),
  fields: [
    {
      code: 'labour',
      name: 'Lao động, việc làm',
      holder: { code: 'csldvl', name: 'Phòng Chính sách - Lao động việc làm' },
    },
    {
      code: 'training',
      name: 'Giáo dục nghề nghiệp',
      holder: { code: 'gdnn', name: 'Phòng Giáo dục nghề nghiệp' },
    },
    { code: 'package', name: 'Gói hỗ trợ do dịch Covid-19', holder: null },
  ],
  limitations: [
    { kind: 'difficulty', field: 'labour', text: 'Các nước tiếp nhận tạm ngừng nhận lao động.' },
    { kind: 'limitation', field: 'package', text: 'Có huyện làm chậm việc chi trả gói hỗ trợ.' },
  ],
  conclusions: [],
  missing: [],
};
