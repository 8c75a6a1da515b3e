import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { closed, orNull, PartnerCode } from './shapes.ts';

const settings = {
  name: Type.String({ minLength: 1, maxLength: 120 }),
  periodRule: Type.Enum(['byName', 'byDays']),
  dataSet: Type.String({ maxLength: 120 }),
  defaultOption: Type.String({ maxLength: 120 }),
};
const Partner = Type.Object({ code: Type.String(), ...settings });
const Mapping = Type.Object({
  kind: Type.Enum(['indicator', 'unit', 'option']),
  theirs: Type.String(),
  theirOption: Type.String(),
  ours: Type.String(),
  /** Name of ours, where the code has one today. */
  name: orNull(Type.String()),
});
const params = Type.Object({ partner: PartnerCode });
const language = { language: Type.Optional(Type.Enum(['vi', 'en'])) };

export const partnerContracts = {
  listPartners: contract({
    id: 'exchange.listPartners',
    method: 'GET',
    path: '/api/exchange/partners',
    verb: 'exchange.read',
    summary: { vi: 'Các đối tác trao đổi số liệu', en: 'Partners of the exchange' },
    reply: Type.Object({
      rows: Type.Array(Type.Object({ ...Partner.properties, mappings: Type.Integer() })),
    }),
  }),
  addPartner: contract({
    id: 'exchange.addPartner',
    method: 'POST',
    path: '/api/exchange/partners',
    verb: 'exchange.manage',
    summary: { vi: 'Thêm đối tác', en: 'Add a partner' },
    body: Type.Object({ code: PartnerCode, ...settings }, closed),
    reply: Type.Object({ code: Type.String() }),
  }),
  setPartner: contract({
    id: 'exchange.setPartner',
    method: 'PUT',
    path: '/api/exchange/partners/:partner',
    verb: 'exchange.manage',
    summary: { vi: 'Đổi cách trao đổi với đối tác', en: 'Change how a partner is exchanged with' },
    params,
    body: Type.Object(settings, closed),
    reply: Type.Object({ code: Type.String() }),
  }),
  readMapping: contract({
    id: 'exchange.readMapping',
    method: 'GET',
    path: '/api/exchange/partners/:partner/mapping',
    verb: 'exchange.read',
    summary: { vi: 'Bảng đối chiếu mã của đối tác', en: 'Mapping of a partner' },
    params,
    reply: Type.Object({ rows: Type.Array(Mapping) }),
  }),
  exportMapping: contract({
    id: 'exchange.exportMapping',
    method: 'GET',
    path: '/api/exchange/partners/:partner/mapping/file',
    verb: 'exchange.read',
    summary: { vi: 'Tải bảng đối chiếu mã', en: 'Download the mapping' },
    params,
    query: Type.Object(language, closed),
    givesFile: true,
  }),
  importMapping: contract({
    id: 'exchange.importMapping',
    method: 'POST',
    path: '/api/exchange/partners/:partner/mapping',
    verb: 'exchange.manage',
    summary: { vi: 'Thay bảng đối chiếu mã từ tệp', en: 'Replace the mapping from a file' },
    params,
    takesFile: true,
    reply: Type.Object({ mappings: Type.Integer() }),
  }),
};
