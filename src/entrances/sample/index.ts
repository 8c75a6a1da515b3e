export type { SampleFigure } from './figure.ts';
export { sampleFigures } from './figures.ts';
