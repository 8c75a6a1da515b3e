import { accessRoutes, accessVerbs } from '../modules/access/index.ts';
import type { Route } from '../platform/door/index.ts';

/** Every route of the program: what the door serves and OpenAPI prints. */
export const allRoutes: readonly Route[] = [...accessRoutes];

/** Every verb a role may hold, with its label; the catalogue check holds roles against it. */
export const allVerbs = [...accessVerbs];
