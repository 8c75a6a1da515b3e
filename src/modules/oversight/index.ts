export { oversightVerbs } from './access.ts';
export { oversightEvents, oversightRoutes } from './routes.ts';
