import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { closed, Day, Format, orNull, PartnerCode, PeriodText, Words } from './shapes.ts';

const asked = {
  partner: PartnerCode,
  format: Format,
  /** Why figures that stand are corrected; without it none is. */
  reason: Type.Optional(Type.String({ maxLength: 500 })),
};

/** In the words of a DHIS2 import summary, with what it does not say: what is there already, why not, what to do. */
export const Report = Type.Object({
  status: Type.Enum(['SUCCESS', 'WARNING', 'ERROR']),
  isWritten: Type.Boolean(),
  dataSet: Type.String(),
  total: Type.Integer(),
  importCount: Type.Object({
    imported: Type.Integer(),
    updated: Type.Integer(),
    deleted: Type.Integer(),
    ignored: Type.Integer(),
  }),
  unchanged: Type.Integer(),
  rejectedIndexes: Type.Array(Type.Integer()),
  conflicts: Type.Array(
    Type.Object({
      index: Type.Integer(),
      code: Type.String(),
      field: Type.String(),
      reason: Words,
      next: Words,
      dataElement: Type.String(),
      option: Type.String(),
      orgUnit: Type.String(),
      period: Type.String(),
      value: orNull(Type.String()),
    }),
  ),
});

export const valueContracts = {
  rehearseImport: contract({
    id: 'exchange.rehearseImport',
    method: 'POST',
    path: '/api/exchange/imports/rehearsal',
    verb: 'exchange.import',
    summary: {
      vi: 'Kiểm tra tệp DHIS2, ADX; chưa ghi gì',
      en: 'Check a DHIS2 or ADX file; nothing is recorded',
    },
    query: Type.Object(asked, closed),
    takesFile: true,
    reply: Report,
  }),
  importValues: contract({
    id: 'exchange.importValues',
    method: 'POST',
    path: '/api/exchange/imports',
    verb: 'exchange.import',
    summary: { vi: 'Ghi số liệu từ tệp DHIS2, ADX', en: 'Record figures of a DHIS2 or ADX file' },
    query: Type.Object({ ...asked, acceptPart: Type.Optional(Type.Boolean()) }, closed),
    takesFile: true,
    reply: Report,
  }),
  listImports: contract({
    id: 'exchange.listImports',
    method: 'GET',
    path: '/api/exchange/imports',
    verb: 'exchange.import',
    summary: { vi: 'Các lần nhận số liệu', en: 'Files that were taken in' },
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({
          id: Type.Integer(),
          partner: Type.String(),
          format: Format,
          fileName: Type.String(),
          receivedAt: Type.String(),
          receivedOn: Day,
          total: Type.Integer(),
          recorded: Type.Integer(),
          corrected: Type.Integer(),
          deleted: Type.Integer(),
          unchanged: Type.Integer(),
          refused: Type.Integer(),
        }),
      ),
    }),
  }),
  exportValues: contract({
    id: 'exchange.exportValues',
    method: 'GET',
    path: '/api/exchange/values',
    verb: 'exchange.export',
    summary: { vi: 'Xuất số liệu theo DHIS2, ADX', en: 'Export figures as DHIS2 or ADX' },
    query: Type.Object(
      {
        partner: PartnerCode,
        format: Format,
        period: Type.Array(PeriodText, { minItems: 1, maxItems: 400 }),
        unitId: Type.Optional(Type.Integer({ minimum: 1 })),
      },
      closed,
    ),
    givesFile: true,
  }),
  openData: contract({
    id: 'exchange.openData',
    method: 'GET',
    path: '/api/exchange/open-data',
    verb: 'exchange.export',
    summary: {
      vi: 'Dữ liệu mở của các kỳ đã khép: CSV và lược đồ',
      en: 'Open data of closed periods: CSV and schema',
    },
    query: Type.Object(
      {
        period: Type.Array(PeriodText, { minItems: 1, maxItems: 36 }),
        level: Type.Optional(Type.Enum(['province', 'district', 'commune'])),
        part: Type.Optional(Type.Enum(['csv', 'schema'])),
      },
      closed,
    ),
    givesFile: true,
  }),
};
