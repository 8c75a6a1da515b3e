import { randomBytes } from 'node:crypto';
import { tidy } from '../../../kernel/text.ts';
import {
  endAllSessions,
  findAccountId,
  hashPassword,
  hasRole,
  insertAccount,
  insertHolder,
  insertPosition,
  setPasswordHash,
  usernamePattern,
} from '../../../modules/access/index.ts';
import { getUnitByCode } from '../../../modules/org/index.ts';
import { type Command, textOf, type Values } from '../command.ts';
import { wrongCall } from '../refusals.ts';
import { actAsCommand, provinceOf, withStore } from '../with-store.ts';

const province = { type: 'string', description: 'Code of the province' } as const;

function need(values: Values, name: string, command: string): string {
  const value = textOf(values, name);
  if (value === undefined) throw wrongCall({ why: `--${name}`, command });
  return value;
}

/** A password to hand over once: 15 random characters that nobody mistakes for one another. */
function drawPassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  return [...randomBytes(15)].map((byte) => letters[byte % letters.length]).join('');
}

export const accountAdd: Command = {
  name: 'account add',
  summary: { vi: 'Tạo tài khoản kèm chức danh', en: 'Add an account with a position' },
  takes: ['<username>'],
  options: {
    province,
    name: { type: 'string', description: 'Name shown to colleagues' },
    unit: { type: 'string', description: 'Code of the unit, such as 12, vp or 03388' },
    role: { type: 'string', description: 'Role of the catalogue, such as administrator' },
    title: { type: 'string', description: 'Title of the position' },
  },
  examples: [
    'giaoban account add quantri --province lai-chau --name "Quản trị" --unit vp --role administrator --title "Quản trị hệ thống"',
  ],
  async run(values, [username], out) {
    const command = 'account add';
    if (username === undefined) throw wrongCall({ why: '<username>', command });
    if (!new RegExp(usernamePattern).test(username))
      throw wrongCall({ why: `${username} (a–z, 0–9, . _ -; 3–64)`, command });
    const name = tidy(need(values, 'name', command));
    const unitCode = need(values, 'unit', command);
    const role = need(values, 'role', command);
    const title = tidy(need(values, 'title', command));
    const password = drawPassword();
    return withStore(async (store) => {
      const place = await provinceOf(store, values);
      await actAsCommand(store, place, command, async (db, actor) => {
        const unit = await getUnitByCode(db, unitCode, actor.today);
        if (!(await hasRole(db, role)))
          throw wrongCall({ why: `--role ${role}: không có / unknown`, command });
        const account = {
          username,
          name,
          homeUnitId: unit.id,
          samplePassword: null,
          mustChangePassword: true,
        };
        const accountId = await insertAccount(db, {
          ...account,
          passwordHash: await hashPassword(password),
          at: actor.at,
        });
        if (accountId === null) throw wrongCall({ why: `${username}: đã có / exists`, command });
        const validity = { validFrom: actor.today, validTo: null };
        const positionId = await insertPosition(db, {
          unitId: unit.id,
          role,
          title,
          ...validity,
        });
        await insertHolder(db, { positionId, accountId, ...validity, deputisingBasis: null, at: actor.at });
      });
      out.give({ username, password }, [
        `${username}: ${password}`,
        'Phải đổi khi đăng nhập lần đầu / To be changed at the first login',
      ]);
      return 0;
    });
  },
};

export const accountReset: Command = {
  name: 'account reset',
  summary: { vi: 'Đặt lại mật khẩu, đóng mọi phiên', en: 'Reset a password and end all sessions' },
  takes: ['<username>'],
  options: { province },
  examples: ['giaoban account reset quantri --province lai-chau'],
  async run(values, [username], out) {
    if (username === undefined) throw wrongCall({ why: '<username>', command: 'account reset' });
    const password = drawPassword();
    return withStore(async (store) => {
      const place = await provinceOf(store, values);
      await actAsCommand(store, place, 'account reset', async (db, actor) => {
        const accountId = await findAccountId(db, username);
        if (accountId === null)
          throw wrongCall({ why: `${username}: không có / unknown`, command: 'account reset' });
        await setPasswordHash(db, accountId, await hashPassword(password), true);
        await endAllSessions(db, accountId, actor.at);
      });
      out.give({ username, password }, [`${username}: ${password}`]);
      return 0;
    });
  },
};
