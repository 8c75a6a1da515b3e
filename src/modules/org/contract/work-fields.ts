import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { AsOf, act, closed, Day, orNull, UnitNumber, Words } from './shapes.ts';

/** Fields of work: who holds them, who watches over them. */
export const workFieldContracts = {
  listWorkFields: contract({
    id: 'org.listWorkFields',
    method: 'GET',
    path: '/api/work-fields',
    verb: 'unit.read',
    summary: {
      vi: 'Lĩnh vực, đơn vị giữ và lãnh đạo phụ trách',
      en: 'Fields of work, who holds and who watches them',
    },
    query: AsOf,
    reply: Type.Object({
      on: Day,
      rows: Type.Array(
        Type.Object({
          code: Type.String(),
          name: Words,
          holder: orNull(Type.Object({ unitId: Type.Integer(), name: Type.String(), since: Day })),
        }),
      ),
      portfolios: Type.Array(
        Type.Object({
          positionId: Type.Integer(),
          fieldCode: orNull(Type.String()),
          unitId: orNull(Type.Integer()),
          validFrom: Day,
          validTo: orNull(Day),
          legalBasis: Type.String(),
        }),
      ),
    }),
  }),
  assignField: contract({
    id: 'org.assignField',
    method: 'POST',
    path: '/api/work-fields/:code/holder',
    verb: 'unit.change',
    summary: { vi: 'Giao lĩnh vực cho đơn vị', en: 'Give a field of work to a unit' },
    params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
    body: Type.Object({ ...act, unitId: UnitNumber }, closed),
  }),
  assignPortfolio: contract({
    id: 'org.assignPortfolio',
    method: 'POST',
    path: '/api/portfolios',
    verb: 'unit.change',
    summary: { vi: 'Phân công lãnh đạo phụ trách', en: 'Assign a field or unit to a leader' },
    body: Type.Object(
      {
        ...act,
        positionId: Type.Integer({ minimum: 1 }),
        fieldCode: Type.Optional(Type.String({ maxLength: 40 })),
        unitId: Type.Optional(UnitNumber),
      },
      closed,
    ),
  }),
};
