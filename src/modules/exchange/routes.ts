import { preparedRoute, type Route, route } from '../../platform/door/index.ts';
import { exchangeContracts as on } from './contract.ts';
import { exportValues } from './export-values.ts';
import { importValues, rehearseValues } from './import-values.ts';
import { exportMapping, importMapping } from './mapping-file.ts';
import { exportOpenData } from './open-data.ts';
import { addPartner, listPartners, readMapping, setPartner } from './partners.ts';
import { askedOf, listImports } from './values.ts';
import { addWebhook, closeWebhook, drawSecret, listWebhooks, resendDelivery } from './webhooks/acts.ts';
import type { AllowedHosts } from './webhooks/guard-address.ts';

/** Routes of the room; `allowed` are the inner hosts that webhooks may name. */
export const exchangeRoutes = (allowed: AllowedHosts): readonly Route[] => [
  route(on.listPartners, (db) => listPartners(db)),
  route(on.addPartner, (db, actor, { body }) => addPartner(db, actor, body)),
  route(on.setPartner, (db, actor, { params, body }) => setPartner(db, actor, params.partner, body)),
  route(on.readMapping, (db, actor, { params }) => readMapping(db, actor, params.partner)),
  route(on.exportMapping, (db, _actor, { params, query }) =>
    exportMapping(db, params.partner, query.language ?? 'vi'),
  ),
  route(on.importMapping, (db, actor, { params, file }) => importMapping(db, actor, params.partner, file)),
  route(on.rehearseImport, (db, actor, { query, file }) => rehearseValues(db, actor, file, askedOf(query))),
  route(on.importValues, (db, actor, { query, file }) => importValues(db, actor, file, askedOf(query))),
  route(on.listImports, (db) => listImports(db)),
  route(on.exportValues, (db, actor, { query }) =>
    exportValues(db, actor, { ...query, periods: query.period, unitId: query.unitId ?? null }),
  ),
  route(on.openData, (db, actor, { query }) =>
    exportOpenData(
      db,
      actor,
      { periods: query.period, level: query.level ?? 'district' },
      query.part ?? 'csv',
    ),
  ),
  route(on.listWebhooks, (db) => listWebhooks(db)),
  preparedRoute(
    on.addWebhook,
    (store, actor, input) => drawSecret(store, actor, input, allowed),
    (db, actor, input, drawn) => addWebhook(db, actor, input, drawn),
  ),
  route(on.closeWebhook, (db, actor, { params }) => closeWebhook(db, actor, params.webhookId)),
  route(on.resendDelivery, (db, actor, { params }) => resendDelivery(db, actor, params.deliveryId)),
];
