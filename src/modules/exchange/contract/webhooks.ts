import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { closed, orNull } from './shapes.ts';

/** What can be told; told in the acts of other rooms. */
export const eventKinds = ['report.accepted'] as const;

const Kinds = Type.Array(Type.Enum([...eventKinds]), { minItems: 1, maxItems: 20, uniqueItems: true });
const Webhook = Type.Object({
  id: Type.Integer(),
  name: Type.String(),
  url: Type.String(),
  kinds: Type.Array(Type.String()),
  isActive: Type.Boolean(),
  endedReason: orNull(Type.String()),
  waiting: Type.Integer(),
  delivered: Type.Integer(),
  dead: Type.Integer(),
});
const Delivery = Type.Object({
  id: Type.Integer(),
  webhookId: Type.Integer(),
  webhook: Type.String(),
  kind: Type.String(),
  subject: Type.String(),
  state: Type.Enum(['waiting', 'delivered', 'dead']),
  attempts: Type.Integer(),
  nextAt: Type.String(),
  lastStatus: orNull(Type.Integer()),
  lastError: orNull(Type.String()),
  occurredAt: Type.String(),
});

export const webhookContracts = {
  listWebhooks: contract({
    id: 'exchange.listWebhooks',
    method: 'GET',
    path: '/api/exchange/webhooks',
    verb: 'exchange.manage',
    summary: { vi: 'Các địa chỉ nhận thông báo', en: 'Webhooks' },
    reply: Type.Object({ rows: Type.Array(Webhook), deliveries: Type.Array(Delivery) }),
  }),
  addWebhook: contract({
    id: 'exchange.addWebhook',
    givesSecret: true,
    method: 'POST',
    path: '/api/exchange/webhooks',
    verb: 'exchange.manage',
    summary: { vi: 'Thêm địa chỉ nhận thông báo', en: 'Add a webhook' },
    body: Type.Object(
      {
        name: Type.String({ minLength: 1, maxLength: 120 }),
        url: Type.String({ minLength: 8, maxLength: 500 }),
        kinds: Kinds,
      },
      closed,
    ),
    /** The secret is given here and nowhere else. */
    reply: Type.Object({ id: Type.Integer(), secret: Type.String() }),
  }),
  closeWebhook: contract({
    id: 'exchange.closeWebhook',
    method: 'POST',
    path: '/api/exchange/webhooks/:webhookId/closure',
    verb: 'exchange.manage',
    summary: { vi: 'Ngừng gửi tới một địa chỉ', en: 'Close a webhook' },
    params: Type.Object({ webhookId: Type.Integer({ minimum: 1 }) }),
    reply: Type.Object({ id: Type.Integer() }),
  }),
  resendDelivery: contract({
    id: 'exchange.resendDelivery',
    method: 'POST',
    path: '/api/exchange/deliveries/:deliveryId/resending',
    verb: 'exchange.manage',
    summary: { vi: 'Gửi lại một thông báo', en: 'Send a delivery again' },
    params: Type.Object({ deliveryId: Type.Integer({ minimum: 1 }) }),
    reply: Type.Object({ id: Type.Integer() }),
  }),
};
