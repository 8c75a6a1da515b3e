export { cannotOpen } from './refusals.ts';
export { type Sealer, sealerOf } from './sealer.ts';
