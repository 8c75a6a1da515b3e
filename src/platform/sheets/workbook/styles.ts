import type { Archive } from '../archive/open-archive.ts';
import type { SheetLimits } from '../limits.ts';
import { badStructure } from '../refusals.ts';
import { readSide } from '../xml/read-side.ts';
import { builtInFormat, type NumberIs, readFormatCode } from './number-formats.ts';

/** What a number is, by the style number of its cell. Empty when the workbook has no styles: then all are numbers. */
export type Styles = readonly NumberIs[];

/** Reads which cell styles show numbers as days or times. */
export async function readStyles(archive: Archive, part: string, limits: SheetLimits): Promise<Styles> {
  const custom = new Map<number, NumberIs>();
  const formats: number[] = [];
  await readSide(archive, part, limits.sideBytes, {
    open: (path, attribute) => {
      const [root, list, item] = path;
      if (root !== 'styleSheet') throw badStructure({ part, problem: `<${root}>` });
      if (path.length !== 3) return;
      if (list === 'numFmts' && item === 'numFmt') {
        custom.set(Number(attribute('numFmtId')), readFormatCode(attribute('formatCode') ?? ''));
      } else if (list === 'cellXfs' && item === 'xf') {
        formats.push(Number(attribute('numFmtId') ?? 0));
      }
    },
    close: () => {},
  });
  return formats.map((id) => custom.get(id) ?? builtInFormat(id));
}
