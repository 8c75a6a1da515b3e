import fc from 'fast-check';

/** Texts of officials and of people who wish them ill. */
export const anyText = fc.oneof(
  fc.constantFrom(
    'Lò Thị Hoà',
    'Hoà'.normalize('NFD'),
    "H'Mông",
    'Ô',
    'Mường Tè — Lai Châu',
    '=1+1',
    '@SUM(A1)',
    '＝1',
    '\t=x',
    "'=x",
    '_x0041_',
    '_x005F_',
    '_x_',
    '  hai đầu  ',
    'a\r\nb\nc',
    '012345678901',
    '-5',
    '1.234,5',
    '🌾',
    'ꪼꪕ',
    '\u200bẩn',
    '\u202egnuhc',
    '<&">\'',
    ']]>',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: fc.constantFrom(...'ăâđêôơưàảãáạ \u0300\u0301\u0323aeiouyn=+-@\t\n'), maxLength: 12 }),
);

/** Right and odd forms always, wrong ones only where they are wanted: one fault refuses the whole file. */
function pick<T>(hasFaults: boolean, right: readonly T[], wrong: readonly T[]): fc.Arbitrary<T> {
  const fine = fc.constantFrom(...right);
  return hasFaults
    ? fc.oneof({ weight: 30, arbitrary: fine }, { weight: 1, arbitrary: fc.constantFrom(...wrong) })
    : fine;
}

const joined = (list: readonly string[]) => list.join('');
const letters = ['Mường', 'ế', 'e\u0323\u0302', 'a', '1', '.', '_', ' ', 'Lai', 'Châu'];
const escapes = ['_x0041_', '_x000D_', '&amp;', '&lt;', '&#272;', '&#xe8;', '\n', '\t', '>', '"'];

/** Text in XML as some program might write it. */
const xmlText = (hasFaults: boolean) =>
  fc.array(
    pick(
      hasFaults,
      [...letters, ...letters, ...escapes],
      ['&nbsp;', '&#0;', '&', ']]>', '\u0001', '_x0000_', '\ufffe', '<b>'],
    ),
    { maxLength: 5 },
  );

/** What the byte scanner leaves to the strict reader although it is right. */
const doubtful = fc.oneof(
  { weight: 15, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.constantFrom('<!-- <row> -->', '<![CDATA[<c>]]>', '\r\n', '<?x y?>') },
);

const number = (hasFaults: boolean) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: -99_999, max: 99_999 }).map(String) },
    { weight: 4, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }).map(String) },
    { weight: 1, arbitrary: pick(hasFaults, ['1e5', '', '1.', '.5'], ['1,5', 'x', '-', '0x1']) },
    { weight: 1, arbitrary: fc.constantFrom('7', '8', ' 5') },
  );

const space = fc.constantFrom('', '', '', '', ' ', '\n  ', '\r\n');
const formula = fc.constantFrom('', '', '<f>A1</f>', '<f/>', '<f t="shared" si="0">x&gt;1</f>');

const valued = (type: string, value: fc.Arbitrary<string>) =>
  fc.tuple(value, formula, space).map(([text, before, gap]) => ({
    type,
    inside: `${gap}${before}<v>${text}</v>${gap}`,
  }));

const content = (hasFaults: boolean) => {
  const text = fc.tuple(xmlText(hasFaults).map(joined), doubtful).map(joined);
  return fc.oneof(
    valued('', number(hasFaults)),
    valued('n', number(hasFaults)),
    valued('s', pick(hasFaults, ['0', '1', '2'], ['9', '-1', 'a'])),
    valued('str', text),
    valued('b', pick(hasFaults, ['0', '1', 'true', ''], ['2'])),
    valued('e', fc.constantFrom('#N/A', '#DIV/0!')),
    valued('d', pick(hasFaults, ['2020-06-26', '2020-06-26T08:30:00Z'], ['2020-13-01'])),
    fc
      .tuple(text, fc.constantFrom('', ' xml:space="preserve"', ' xml:space="preserve"'))
      .map(([inside, space]) => ({
        type: 'inlineStr',
        inside: `<is><t${space}>${inside}</t></is>`,
      })),
    pick(
      hasFaults,
      [
        { type: '', inside: '' },
        { type: 'str', inside: '<v/>' },
        { type: 'str', inside: '<v> hai đầu </v>' },
        { type: 'str', inside: '<v xml:space="preserve"> hai đầu </v>' },
      ],
      [
        { type: 'q', inside: '<v>1</v>' },
        { type: '', inside: '<v>1</v><v>2</v>' },
        { type: '', inside: 'x' },
      ],
    ),
  );
};

const cell = (hasFaults: boolean) =>
  fc.record({
    content: content(hasFaults),
    skip: fc.integer({ min: 0, max: 2 }),
    style: pick(hasFaults, ['', '', ' s="0"', ' s="1"', ' s="2"'], [' s="9"', ' s="x"']),
    address: pick(hasFaults, ['right', 'right', 'none'], ['wrong']),
    closed: fc.boolean(),
  });

const row = (hasFaults: boolean) =>
  fc.record({
    cells: fc.array(cell(hasFaults), { maxLength: 5 }),
    skip: fc.integer({ min: 0, max: 2 }),
    address: pick(hasFaults, ['right', 'right', 'none'], ['wrong']),
    hidden: fc.constantFrom('', '', ' hidden="1"', ' hidden="0"', ' hidden="true"'),
    gap: space,
  });

type RowParts = ReturnType<typeof row> extends fc.Arbitrary<infer Parts> ? Parts : never;

const letter = (index: number) => String.fromCharCode(65 + index);

function rowXml({ cells, address, hidden, gap }: RowParts, place: number): string {
  let column = -1;
  const list = cells.map(({ content: { type, inside }, skip, style, address: kind, closed }) => {
    column += 1 + (kind === 'right' ? skip : 0);
    const r = kind === 'none' ? '' : ` r="${letter(column)}${kind === 'wrong' ? place + 1 : place}"`;
    const t = type === '' ? '' : ` t="${type}"`;
    return closed && inside === '' ? `${gap}<c${r}${style}${t}/>` : `${gap}<c${r}${style}${t}>${inside}</c>`;
  });
  const r = address === 'none' ? '' : ` r="${address === 'wrong' ? 0 : place}"`;
  return `${gap}<row${r}${hidden}>${list.join('')}${gap}</row>`;
}

/** Rows of a sheet in every form that both readers may meet; with faults, one in a few. */
const sheetRows = (hasFaults: boolean) =>
  fc.array(row(hasFaults), { minLength: 1, maxLength: 6 }).map((rows) => {
    let place = 0;
    return rows
      .map((parts) => {
        place += 1 + (parts.address === 'right' ? parts.skip : 0);
        return rowXml(parts, place);
      })
      .join('');
  });

const run = (hasFaults: boolean) =>
  fc
    .tuple(
      xmlText(hasFaults).map(joined),
      fc.constantFrom('', ' xml:space="preserve"'),
      fc.constantFrom('', '<rPr><b/></rPr>', '<rPr/>'),
      doubtful,
    )
    .map(([text, attribute, look, doubt]) => `<r>${look}<t${attribute}>${text}${doubt}</t></r>`);

/** Shared texts, plain and rich; at least three. */
const sharedTexts = (hasFaults: boolean) =>
  fc
    .array(
      fc.oneof(
        fc
          .tuple(xmlText(hasFaults).map(joined), space)
          .map(([text, gap]) => `${gap}<si>${gap}<t>${text}</t></si>`),
        fc
          .array(run(hasFaults), { maxLength: 3 })
          .map((runs) => `<si>${runs.join('')}<rPh sb="0" eb="1"><t>x</t></rPh></si>`),
        fc.constantFrom(
          '<si/>',
          '<si><t/></si>',
          '<si><t xml:space="preserve"> a </t><phoneticPr fontId="1"/></si>',
        ),
      ),
      { minLength: 3, maxLength: 6 },
    )
    .map(joined);

/** Rows and the shared texts that their cells point to. */
export const anySheet = fc
  .boolean()
  .chain((hasFaults) => fc.record({ rows: sheetRows(hasFaults), texts: sharedTexts(hasFaults) }));
