import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mm, sheet } from '../layout.ts';
import type { Block, Paper, Table } from '../model.ts';
import { decision, draftDispatch, paymentList } from '../testing/sample-papers.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { composePaper } from './compose.ts';
import type { Front, Grid, Part } from './composition.ts';
import { plainText } from './settle.ts';

const parts = (paper: Paper) => composePaper(paper).sections.flatMap((section) => section.parts);
const texts = (paper: Paper) =>
  parts(paper).flatMap((part) =>
    part.part === 'passage' ? [plainText(part.runs).replaceAll('\u00a0', ' ')] : [],
  );
const withBlocks = (blocks: readonly Block[]): Paper => ({ ...draftDispatch, blocks });
const one = <K extends Part['part']>(paper: Paper, kind: K) =>
  parts(paper).find((part): part is Extract<Part, { part: K }> => part.part === kind);
const grid = (table: Partial<Table>): Grid | undefined =>
  one(
    withBlocks([
      {
        block: 'table',
        columns: [
          { width: 1, align: 'left' },
          { width: 1, align: 'number' },
        ],
        head: [[{ text: 'Một' }, { text: 'Hai' }]],
        rows: [],
        ...table,
      },
    ]),
    'grid',
  );

test('the body ends in ./. whatever stood there, and a table does not', () => {
  const last = (text: string) => texts(withBlocks([{ block: 'paragraph', text }])).at(-1);
  for (const text of ['Hết', 'Hết.', 'Hết;', 'Hết./.']) assert.equal(last(text), 'Hết./.');
  const figure: Block = { block: 'paragraph', text: [{ text: '184,0', chipId: 'x' }] };
  assert.equal(texts(withBlocks([figure])).at(-1), '184,0./.');
  const list = one(withBlocks([{ block: 'list', style: 'dash', items: ['Một;', 'Hai;'] }]), 'points');
  assert.deepEqual(
    list?.items.map((item) => plainText(item.runs)),
    ['Một;', 'Hai./.'],
  );
  assert.ok(!texts(paymentList(2)).some((text) => text.endsWith('./.')));
});

test('an unsigned paper has room for its number and its day; a signed one has both', () => {
  const draft = one(draftDispatch, 'front');
  assert.match(draft?.number ?? '', /^Số: \u00a0+\/SLĐTBXH-LĐVL$/);
  assert.match(draft?.dateLine ?? '', /^Lai Châu, ngày\u00a0+tháng\u00a0+năm 2020$/);
  const signed = one(sampleReport, 'front');
  assert.equal(signed?.number, 'Số: 05/BC-SLĐTBXH');
  assert.equal(signed?.dateLine, 'Lai Châu, ngày 26 tháng 6 năm 2020');
});

test('stamps have the sizes of the decree', () => {
  const front: Front | undefined = one(draftDispatch, 'front');
  const [urgent, draft] = front?.stamps ?? [];
  assert.equal(urgent?.text, 'HOẢ TỐC');
  assert.deepEqual([urgent?.width, urgent?.height], [30 * mm, 8 * mm]);
  assert.equal(draft?.text, 'DỰ THẢO');
  assert.ok(draft && !draft.isUrgency);
});

test('a công văn has V/v and no title; a decision its line of authority, grounds closed by ; and .', () => {
  assert.match(one(draftDispatch, 'front')?.dispatchSubject ?? '', /^V\/v đôn đốc/);
  assert.ok(!parts(draftDispatch).some((part) => part.part === 'rule'));
  const lines = texts(decision);
  assert.ok(lines[0]?.startsWith('QUYẾT ĐỊNH\nVề việc khen thưởng'));
  assert.equal(lines[1], 'GIÁM ĐỐC SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI');
  assert.deepEqual(lines.slice(2, 4), [
    'Căn cứ Luật Thi đua, khen thưởng;',
    'Theo đề nghị của Chánh Văn phòng Sở.',
  ]);
});

test('recipients are closed by ; and . and begin with Như trên where somebody is addressed', () => {
  assert.deepEqual(one(draftDispatch, 'end')?.recipients, [
    '- Như trên;',
    '- UBND tỉnh (b/c);',
    '- Ban Giám đốc;',
    '- Lưu: VT, LĐVL.',
  ]);
  assert.deepEqual(one(decision, 'end')?.recipients, ['- Như Điều\u00a02;', '- Lưu: VT, VP.']);
});

test('appendices are numbered when there are several, and say what they belong to', () => {
  const lines = texts(sampleReport);
  assert.ok(lines.some((line) => line.startsWith('Phụ lục I\nKẾT QUẢ')));
  assert.ok(lines.some((line) => line.startsWith('Phụ lục II\n')));
  assert.ok(
    lines.includes(
      '(Kèm theo Báo cáo số 05/BC-SLĐTBXH ngày 26 tháng 6 năm 2020 của Sở Lao động - Thương binh và Xã hội)',
    ),
  );
  const beside = texts({
    ...sampleReport,
    appendices: [
      ...(sampleReport.appendices?.slice(0, 1) ?? []),
      { title: 'Đính chính', isSeparate: true, blocks: [] },
    ],
  });
  assert.ok(
    beside.some((line) => line.startsWith('Phụ lục\nKẾT QUẢ')),
    'a separate sheet is not counted',
  );
  assert.ok(beside.includes('Tờ rời\nĐÍNH CHÍNH') && beside.some((line) => line.startsWith('(Về Báo cáo')));
  const alone = texts({ ...sampleReport, appendices: sampleReport.appendices?.slice(0, 1) ?? [] });
  assert.ok(alone.some((line) => line.startsWith('Phụ lục\nKẾT QUẢ')));
});

test('a paper outside the 29 types must say what it is', () => {
  const { typeName, ...header } = paymentList(1).header;
  assert.equal(typeName, 'Danh sách chi trả');
  assert.throws(() => composePaper({ ...paymentList(1), header }), TypeError);
});

test('a table whose cells do not fit its columns is refused', () => {
  assert.ok(grid({ rows: [{ cells: [{ text: 'a' }, { text: 'b' }] }] }));
  assert.throws(() => grid({ rows: [{ cells: [{ text: 'a' }] }] }), RangeError);
  assert.throws(() => grid({ rows: [{ cells: [{ text: 'a', columns: 3 }] }] }), RangeError);
  assert.throws(() => grid({ head: [[{ text: 'a' }]] }), RangeError);
  assert.throws(() => grid({ head: [[{ text: 'a', columns: 3 }]] }), RangeError);
  assert.throws(() => grid({ head: [[{ text: 'a', rows: 2 }, { text: 'b' }]] }), RangeError);
  assert.throws(
    () =>
      grid({
        head: [
          [{ text: 'a', rows: 2 }, { text: 'b' }],
          [{ text: 'c' }, { text: 'd' }],
        ],
      }),
    RangeError,
  );
});

test('a column gives way where another has a longer word, and the widths fill the page', () => {
  const plain = grid({ rows: [{ cells: [{ text: 'a' }, { text: '1' }] }] });
  const long = grid({ rows: [{ cells: [{ text: 'a' }, { text: '9'.repeat(40) }] }] });
  const { bodyWidth } = sheet(false);
  for (const one of [plain, long]) {
    const total = one?.widths.reduce((sum, width) => sum + width, 0) ?? 0;
    assert.ok(Math.abs(total - bodyWidth) < 0.01);
  }
  assert.deepEqual(plain?.widths, [bodyWidth / 2, bodyWidth / 2]);
  const narrow = grid({
    columns: [
      { width: 9, align: 'left' },
      { width: 1, align: 'number' },
    ],
    rows: [{ cells: [{ text: 'a' }, { text: '120.938.500.000' }] }],
  });
  // 15 digits and dots in 12 pt take 79 pt, more than the tenth of 468 pt that was asked for.
  assert.ok((narrow?.widths[1] ?? 0) > 79);
  const crowded = grid({
    columns: [30, 30, 30, 1].map((width) => ({ width, align: 'left' })),
    head: [Array.from({ length: 4 }, () => ({ text: 'W'.repeat(95) }))],
  });
  assert.ok(
    crowded?.widths.every((width) => width > 18),
    'a letter and its margins',
  );
});
