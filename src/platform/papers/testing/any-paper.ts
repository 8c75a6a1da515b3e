import fc from 'fast-check';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Block, Cell, Paper, Prose, Row, Run, Table } from '../model.ts';

const syllables =
  'của và lao động người có công xã hội tỉnh Lai Châu Mường Tè Tủa Sín Chải nghiệp giải quyết việc làm đào tạo trình độ kế hoạch đạt ước cả năm Đ đ Ơ ư ỡ ỹ ẵ ộ ngày tháng - – 26/6/2020 2.970 120.938,5 49,5% triệu đồng (b/c) “trích”'.split(
    ' ',
  );
/** What people paste without knowing: decomposed letters, controls, direction marks, markup, signs without a glyph. */
const oddities = [
  'Hòa'.normalize('NFD'),
  'a\u0000b',
  '\u202eabc',
  'một\u00a0hai',
  '  hai   cách ',
  '<script>alert(1)</script>',
  'A&B "c" \'d\'',
  '\ud800',
  '😀',
  '\uffff',
  'q\u0303w\u0323',
  'dòng\nmới\tthẻ',
  'W'.repeat(90),
  '',
];

const word = fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...syllables) }, fc.constantFrom(...oddities));
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));

const plain = { noNullPrototype: true } as const;
const run: fc.Arbitrary<Run> = fc.record(
  {
    text: words(6),
    bold: fc.boolean(),
    italic: fc.boolean(),
    raised: fc.boolean(),
    chipId: fc.constant('V01.value'),
  },
  { ...plain, requiredKeys: ['text'] },
);
const prose: fc.Arbitrary<Prose> = fc.oneof(words(60), fc.array(run, { maxLength: 6 }));

function row(columns: number): fc.Arbitrary<Row> {
  const cells: fc.Arbitrary<Cell[]> = fc.oneof(
    fc.array(fc.record({ text: prose }, plain), { minLength: columns, maxLength: columns }),
    fc
      .tuple(words(3), words(5))
      .map(([a, b]): Cell[] =>
        columns > 1 ? [{ text: a }, { text: b, columns: columns - 1 }] : [{ text: a }],
      ),
  );
  return fc.record(
    { cells, kind: fc.constantFrom('group' as const, 'total' as const) },
    { ...plain, requiredKeys: ['cells'] },
  );
}

const table: fc.Arbitrary<Table> = fc
  .record(
    { columns: fc.integer({ min: 1, max: 11 }), isNumbered: fc.boolean(), landscape: fc.boolean() },
    plain,
  )
  .chain(({ columns, isNumbered, landscape }) =>
    fc.record(
      {
        block: fc.constant('table' as const),
        columns: fc.array(
          fc.record(
            {
              width: fc.integer({ min: 1, max: 30 }),
              align: fc.constantFrom('left' as const, 'center' as const, 'number' as const),
            },
            plain,
          ),
          { minLength: columns, maxLength: columns },
        ),
        head: fc
          .array(words(4), { minLength: columns + 1, maxLength: columns + 1 })
          .map((names) => twoStoreys(names, columns)),
        isNumbered: fc.constant(isNumbered),
        landscape: fc.constant(landscape),
        rows: fc.array(row(columns), { maxLength: 12 }),
      },
      plain,
    ),
  );

/** The first column spans two rows, the others stand under a common heading. */
function twoStoreys(names: readonly string[], columns: number) {
  const [first = '', group = '', ...rest] = names;
  if (columns === 1) return [[{ text: first }]];
  return [
    [
      { text: first, rows: 2 },
      { text: group, columns: columns - 1 },
    ],
    Array.from({ length: columns - 1 }, (_, at) => ({ text: rest[at] ?? '' })),
  ];
}

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record(
    {
      block: fc.constant('heading' as const),
      level: fc.constantFrom('part' as const, 'section' as const, 'item' as const, 'point' as const),
      label: fc.constantFrom('I.', '1.', 'a)', 'Phần thứ nhất', ''),
      title: words(12),
    },
    plain,
  ),
  { weight: 3, arbitrary: fc.record({ block: fc.constant('paragraph' as const), text: prose }, plain) },
  fc.record(
    {
      block: fc.constant('list' as const),
      style: fc.constantFrom('dash' as const, 'plus' as const, 'number' as const, 'letter' as const),
      items: fc.array(prose, { maxLength: 5 }),
    },
    plain,
  ),
  table,
);

const signature = fc.record(
  {
    above: words(6),
    authority: fc.array(words(4), { minLength: 1, maxLength: 2 }),
    hint: fc.constant('(Ký, ghi rõ họ tên)'),
    name: fc.option(words(3)),
  },
  { ...plain, requiredKeys: ['authority', 'name'] },
);

const closing = fc.record(
  {
    recipients: fc.array(words(8), { maxLength: 6 }),
    signatures: fc.array(signature, { minLength: 1, maxLength: 4 }),
    drafterMark: fc.constant('VP.05'),
  },
  { ...plain, requiredKeys: ['signatures'] },
);

const header = fc.record(
  {
    parentBody: fc.option(words(5)),
    issuingBody: words(8),
    number: fc.option(fc.integer({ min: 1, max: 2000 })),
    symbol: fc.constantFrom('BC-SLĐTBXH', 'SLĐTBXH-LĐVL'),
    place: fc.constant('Lai Châu'),
    date: fc.option(fc.constantFrom(isoDate('2020-02-05'), isoDate('2020-06-26'))),
    subject: words(30),
    typeName: words(3),
    authorityLine: words(8),
    addressees: fc.array(words(6), { maxLength: 3 }),
    urgency: fc.constantFrom('KHẨN' as const, 'THƯỢNG KHẨN' as const),
    marks: fc.array(words(2), { maxLength: 2 }),
    copyLines: fc.array(words(4), { maxLength: 2 }),
  },
  {
    ...plain,
    requiredKeys: ['parentBody', 'issuingBody', 'number', 'symbol', 'place', 'date', 'subject'],
  },
);

/** Any paper that can be asked for, with the texts that people really paste. */
export const anyPaper: fc.Arbitrary<Paper> = fc.record(
  {
    kind: fc.constantFrom('report' as const, 'dispatch' as const, 'decision' as const, 'minutes' as const),
    madeAt: fc.constant('2020-06-26T10:00:00Z'),
    header,
    grounds: fc.array(prose, { maxLength: 3 }),
    blocks: fc.array(block, { maxLength: 14 }),
    closing,
    notes: fc.array(prose, { maxLength: 2 }),
    appendices: fc.array(
      fc.record(
        { title: words(10), landscape: fc.boolean(), blocks: fc.array(block, { maxLength: 4 }), closing },
        { ...plain, requiredKeys: ['title', 'blocks'] },
      ),
      { maxLength: 2 },
    ),
    landscape: fc.boolean(),
  },
  { ...plain, requiredKeys: ['kind', 'madeAt', 'header', 'blocks'] },
);
