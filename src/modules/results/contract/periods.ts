import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { closed, oneOf, orNull, PeriodReply, PeriodText } from './shapes.ts';

const Closing = Type.Object({ title: Type.String(), at: Type.String() });
const params = Type.Object({ period: PeriodText });

export const periodContracts = {
  listPeriods: contract({
    id: 'results.listPeriods',
    method: 'GET',
    path: '/api/periods',
    verb: 'signedIn',
    summary: {
      vi: 'Các kỳ báo cáo của năm nay và năm trước',
      en: 'Reporting periods of this year and the last',
    },
    query: Type.Object(
      {
        /** Days (the last 92) or weeks (the last 53), of which there are too many to list with the others. */
        kind: Type.Optional(oneOf('day', 'week')),
      },
      closed,
    ),
    reply: Type.Object({
      current: Type.String(),
      /** Kinds of periods for which there is a form today. */
      kinds: Type.Array(oneOf('day', 'week', 'month', 'quarter', 'half', 'nineMonths', 'year')),
      rows: Type.Array(
        Type.Object({ ...PeriodReply.properties, kind: Type.String(), closing: orNull(Closing) }),
      ),
    }),
  }),
  closePeriod: contract({
    id: 'results.closePeriod',
    method: 'POST',
    path: '/api/periods/:period/closing',
    verb: 'period.close',
    summary: { vi: 'Khoá sổ kỳ báo cáo', en: 'Close a period' },
    params,
    body: Type.Object({ reason: Type.Optional(Type.String({ minLength: 3, maxLength: 500 })) }, closed),
    reply: Closing,
  }),
  reopenPeriod: contract({
    id: 'results.reopenPeriod',
    method: 'POST',
    path: '/api/periods/:period/reopening',
    verb: 'period.close',
    summary: { vi: 'Mở lại kỳ đã khoá', en: 'Reopen a closed period' },
    params,
    body: Type.Object({ reason: Type.String({ minLength: 3, maxLength: 500 }) }, closed),
  }),
};
