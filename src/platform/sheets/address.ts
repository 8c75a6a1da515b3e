const letterA = 65;

/** `A`, `Z`, `AA` … `XFD` for 1, 26, 27 … 16,384. */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(letterA + ((rest - 1) % 26)) + name;
  }
  return name;
}

export interface Address {
  readonly row: number;
  readonly column: number;
}

const shape = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** Reads `C12`; null for anything else, small letters included. Does not check the edges of the sheet. */
export function readAddress(text: string): Address | null {
  const match = shape.exec(text);
  if (!match) return null;
  let column = 0;
  for (const letter of match[1] ?? '') column = column * 26 + letter.charCodeAt(0) - letterA + 1;
  return { row: Number(match[2]), column };
}

/** Cells between two corners, both within. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Reads `B2:D5` or `B2`; null for anything else and for corners in the wrong order. */
export function readArea(text: string): Area | null {
  const [first = '', second = first, ...more] = text.split(':');
  const from = readAddress(first);
  const to = readAddress(second);
  if (!from || !to || more.length > 0 || from.row > to.row || from.column > to.column) return null;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** `C12` of row 12, column 3. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row}`;
}
