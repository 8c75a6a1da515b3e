import type { SampleFigure } from './figure.ts';

/**
 * Communes that have not sent what they counted after the June closing, so that the sample has something to enter, to
 * press for and to accept: 2 of Tam Đường, 3 of Mường Tè, 1 of Nậm Nhùn. No figure of the review's source is theirs: the
 * package is counted day by day and is there.
 */
const silent = new Set(['03412', '03430', '03436', '03451', '03463', '03502']);
const lastMonthlyClosing = '2020-06-14';

const isUnsent = ({ unit, dayTo, indicator }: SampleFigure) =>
  silent.has(unit) && dayTo > lastMonthlyClosing && !indicator.startsWith('K');

/** The figures that have reached the department by the sample's day. */
export function* sentFigures(figures: Iterable<SampleFigure>): Generator<SampleFigure, void, undefined> {
  for (const figure of figures) if (!isUnsent(figure)) yield figure;
}
