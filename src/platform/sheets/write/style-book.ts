import { escapeAttribute } from './escape-text.ts';

export type CellLook = 'plain' | 'strong' | 'header' | 'title' | 'above';

export interface CellStyle {
  readonly look: CellLook;
  /** '' is General. */
  readonly format: string;
  readonly isOpen: boolean;
  /** Excel then keeps the cell a text even when someone edits it. */
  readonly isQuoted: boolean;
}

/** Hands out style numbers while sheets are written; the part itself is written last. */
export interface StyleBook {
  readonly numberOf: (style: CellStyle) => number;
  readonly xml: () => string;
}

const builtIn: Readonly<Record<string, number>> = {
  '': 0,
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};
const firstCustom = 164;

// Times New Roman is the face of Vietnamese official documents (NĐ 30/2020, Appendix I).
const fonts = ['', '<b/>', '<b/>'].map(
  (weight, index) =>
    `<font>${weight}<sz val="${index === 2 ? 14 : 12}"/><name val="Times New Roman"/><family val="1"/></font>`,
);
const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const fills = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/><bgColor indexed="64"/></patternFill></fill>',
];
const borders = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`,
];

const looks: Readonly<Record<CellLook, { font: number; fill: number; border: number; alignment: string }>> = {
  plain: { font: 0, fill: 0, border: 1, alignment: '' },
  strong: { font: 1, fill: 0, border: 1, alignment: '' },
  header: {
    font: 1,
    fill: 2,
    border: 1,
    alignment: '<alignment horizontal="center" vertical="center" wrapText="1"/>',
  },
  title: { font: 2, fill: 0, border: 0, alignment: '<alignment horizontal="center"/>' },
  above: { font: 0, fill: 0, border: 0, alignment: '<alignment horizontal="center"/>' },
};

export function styleBook(): StyleBook {
  const numbers = new Map<string, number>();
  const styles: CellStyle[] = [{ look: 'above', format: '', isOpen: false, isQuoted: false }];
  const formats = new Map<string, number>();

  function formatNumber(format: string): number {
    const known = builtIn[format] ?? formats.get(format);
    if (known !== undefined) return known;
    const number = firstCustom + formats.size;
    formats.set(format, number);
    return number;
  }

  function xf({ look, format, isOpen, isQuoted }: CellStyle): string {
    const { font, fill, border, alignment } = looks[look];
    const protection = isOpen ? '<protection locked="0"/>' : '';
    return (
      `<xf numFmtId="${formatNumber(format)}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
      `${isQuoted ? ' quotePrefix="1"' : ''} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"` +
      `${alignment ? ' applyAlignment="1"' : ''}${protection ? ' applyProtection="1"' : ''}>` +
      `${alignment}${protection}</xf>`
    );
  }

  return {
    numberOf: (style) => {
      const key = `${style.look}|${style.isOpen}|${style.isQuoted}|${style.format}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, styles.length);
      styles.push(style);
      return styles.length - 1;
    },
    xml: () => {
      const cells = [
        '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
        ...styles.slice(1).map(xf),
      ];
      const custom = [...formats].map(
        ([code, number]) => `<numFmt numFmtId="${number}" formatCode="${escapeAttribute(code)}"/>`,
      );
      return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
        '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
        (custom.length > 0 ? `<numFmts count="${custom.length}">${custom.join('')}</numFmts>` : '') +
        `<fonts count="${fonts.length}">${fonts.join('')}</fonts>` +
        `<fills count="${fills.length}">${fills.join('')}</fills>` +
        `<borders count="${borders.length}">${borders.join('')}</borders>` +
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
        `<cellXfs count="${cells.length}">${cells.join('')}</cellXfs>` +
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
        '</styleSheet>'
      );
    },
  };
}
