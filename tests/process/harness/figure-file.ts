import { writeFile } from 'node:fs/promises';

const header = ['Mã đơn vị', 'Mã chỉ tiêu', 'Từ ngày', 'Đến ngày', 'Giá trị'];

/** A CSV of figures as an office would send it. */
export async function writeFigures(path: string, lines: readonly (readonly string[])[]): Promise<void> {
  await writeFile(path, [header, ...lines].map((line) => `${line.join(';')}\r\n`).join(''));
}

/** New figures of communes for days before the sample's own, one line for each commune, indicator, month and year. */
export function newFigures(
  communes: readonly string[],
  indicators: readonly string[],
  months: number,
  years: readonly number[] = [2018],
): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (const year of years)
    for (let month = 1; month <= months; month += 1)
      for (const [at, commune] of communes.entries())
        for (const indicator of indicators) {
          const mm = String(month).padStart(2, '0');
          lines.push([commune, indicator, `01/${mm}/${year}`, `10/${mm}/${year}`, String(at + month)]);
        }
  return lines;
}
