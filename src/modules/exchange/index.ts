export { exchangeVerbs } from './access.ts';
export { type ExportAsked, exportValues } from './export-values.ts';
export { type ImportAsked, type ImportReport, importValues, rehearseValues } from './import-values.ts';
export { importMapping } from './mapping-file.ts';
export { openData } from './open-data.ts';
export { exchangeRoutes } from './routes.ts';
export { deliverWebhooks } from './webhooks/deliver.ts';
export type { AllowedHosts } from './webhooks/guard-address.ts';
