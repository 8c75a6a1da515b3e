import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { Session } from './session.ts';
import { closed } from './shapes.ts';

/** Six digits of the app, or a recovery code as it was typed. */
const Code = Type.String({ minLength: 6, maxLength: 24 });
const own = { verb: 'signedIn', isOpenToSeededPassword: true } as const;

/** The second factor: at the log-in, one's own, and as administrators see to it. */
export const secondFactorContracts = {
  enterCode: contract({
    id: 'access.enterCode',
    method: 'POST',
    path: '/api/session/code',
    verb: 'anyone',
    summary: { vi: 'Đăng nhập, bước hai', en: 'Log in, second step' },
    body: Type.Object(
      {
        province: Type.Optional(Type.String({ maxLength: 40 })),
        /** What the first step gave; good for five minutes and one session. */
        token: Type.String({ minLength: 20, maxLength: 64 }),
        code: Code,
      },
      closed,
    ),
    reply: Session,
  }),
  readSecondFactor: contract({
    ...own,
    id: 'access.readSecondFactor',
    method: 'GET',
    path: '/api/session/second-factor',
    summary: { vi: 'Xác thực hai bước của tôi', en: 'My second factor' },
    reply: Type.Object({
      confirmedAt: Type.Union([Type.String(), Type.Null()]),
      isRequired: Type.Boolean(),
      recoveryCodesLeft: Type.Integer(),
    }),
  }),
  beginSecondFactor: contract({
    ...own,
    id: 'access.beginSecondFactor',
    method: 'POST',
    path: '/api/session/second-factor',
    summary: { vi: 'Bắt đầu cài xác thực hai bước', en: 'Begin to set up the second factor' },
    givesSecret: true,
    reply: Type.Object({
      /** Base32, to be typed where no camera is. */
      secret: Type.String(),
      /** The same as a picture: a data address of a PNG. */
      picture: Type.String(),
    }),
  }),
  confirmSecondFactor: contract({
    ...own,
    id: 'access.confirmSecondFactor',
    method: 'POST',
    path: '/api/session/second-factor/confirmation',
    summary: { vi: 'Bật xác thực hai bước', en: 'Put the second factor in force' },
    givesSecret: true,
    body: Type.Object({ code: Code }, closed),
    reply: Type.Object({ recoveryCodes: Type.Array(Type.String()) }),
  }),
  endSecondFactor: contract({
    ...own,
    id: 'access.endSecondFactor',
    method: 'POST',
    path: '/api/session/second-factor/end',
    summary: { vi: 'Tắt xác thực hai bước', en: 'Take the second factor off' },
    body: Type.Object({ password: Type.String({ minLength: 1, maxLength: 256 }), code: Code }, closed),
  }),
  resetSecondFactor: contract({
    id: 'access.resetSecondFactor',
    method: 'POST',
    path: '/api/accounts/:accountId/second-factor-reset',
    verb: 'account.manage',
    summary: { vi: 'Gỡ xác thực hai bước của người khác', en: 'Take off the second factor of somebody else' },
    params: Type.Object({ accountId: Type.Integer() }),
    body: Type.Object({ reason: Type.String({ minLength: 5, maxLength: 300 }) }, closed),
  }),
  requireSecondFactor: contract({
    id: 'access.requireSecondFactor',
    method: 'PUT',
    path: '/api/roles/:role/second-factor',
    verb: 'account.manage',
    summary: { vi: 'Buộc một vai trò dùng xác thực hai bước', en: 'Make a role use the second factor' },
    params: Type.Object({ role: Type.String({ minLength: 1, maxLength: 60 }) }),
    body: Type.Object({ isRequired: Type.Boolean() }, closed),
  }),
};
