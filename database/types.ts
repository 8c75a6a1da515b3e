// Written by `npm run generate` from the migrated schema: do not edit.

// biome-ignore lint/complexity/noBannedTypes: no province tables yet
export type Tables = {};
