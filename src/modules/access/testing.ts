import { isoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { type Door, openDoor } from '../../platform/door/index.ts';
import { importUnits } from '../org/index.ts';
import { identifyIn } from './identify.ts';
import {
  accessVerbs,
  hashPassword,
  insertAccount,
  insertHolder,
  insertPosition,
  replaceRoles,
} from './index.ts';
import { accessRoutes } from './routes.ts';

export const password = 'mật khẩu dài';
export const province = { code: 'test', name: 'Test', isSample: false, sampleToday: null } as const;

const day = isoDate('2020-01-01');
const at = '2020-01-01T00:00:00Z';
const unit = (code: string, level: 'province' | 'district', parent: string | null) =>
  ({ code, from: day, name: code, shortName: code, level, kind: level, parent }) as const;
const rights = ['account.read', 'account.manage', 'position.manage'].map((verb) => ({
  verb,
  reach: 'subtree',
}));

/** A province P with districts D1 and D2; `chief` and `d1` administer theirs, `d2` reads. All have the same password. */
async function furnish(db: Db): Promise<void> {
  const units = [unit('P', 'province', null), unit('D1', 'district', 'P'), unit('D2', 'district', 'P')];
  const ids = await importUnits(db, { units, successions: [], fields: [], holders: [], at, today: day });
  await replaceRoles(db, [
    { code: 'admin', name_vi: 'Quản trị', name_en: 'Admin', rights },
    { code: 'reader', name_vi: 'Người xem', name_en: 'Reader', rights: [] },
  ]);
  const passwordHash = await hashPassword(password);
  for (const [username, code, role] of [
    ['chief', 'P', 'admin'],
    ['d1', 'D1', 'admin'],
    ['d2', 'D2', 'reader'],
  ] as const) {
    const unitId = ids.get(`${code} ${day}`) ?? 0;
    const account = { username, name: username, homeUnitId: unitId, passwordHash, samplePassword: null };
    const accountId = (await insertAccount(db, { ...account, mustChangePassword: false, at })) ?? 0;
    const lasting = { validFrom: day, validTo: null };
    const positionId = await insertPosition(db, { unitId, role, title: role, ...lasting });
    await insertHolder(db, { positionId, accountId, ...lasting, deputisingBasis: null, at });
  }
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

async function sendTo(door: Door, method: Method, url: string, cookie: string, body?: object) {
  const answer = await door.app.inject({
    method,
    url,
    headers: { 'x-giaoban': '1', ...(cookie && { cookie }) },
    ...(body && { payload: body }),
  });
  return { status: answer.statusCode, body: answer.json(), cookies: answer.cookies, raw: answer.body };
}

async function logInAt(door: Door, username: string, secret: string) {
  const answer = await sendTo(door, 'POST', '/api/session', '', { username, password: secret });
  const cookie = answer.cookies.find((c) => c.name === 'giaoban_session');
  return { ...answer, cookie: cookie ? `giaoban_session=${cookie.value}` : '', flags: cookie };
}

export interface AccessHouse {
  readonly test: TestStore;
  readonly door: Door;
  /** The clock; tests move it. */
  now: Date;
  readonly identify: ReturnType<typeof identifyIn>;
  send(method: Method, url: string, cookie: string, body?: object): ReturnType<typeof sendTo>;
  logIn(username: string, secret?: string): ReturnType<typeof logInAt>;
  close(): Promise<void>;
}

/** A door on this room alone, over a small province, with real log-ins. */
export async function openAccess(): Promise<AccessHouse> {
  const test = await testStore();
  await test.owner(furnish);
  const identify = identifyIn(test.store);
  const door = await openDoor(
    {
      store: test.store,
      routes: accessRoutes(accessVerbs),
      identify,
      provinces: async () => [province],
      clock: () => house.now,
      temporaryFolder: '/tmp',
      requestsPerMinute: 0,
      defaultLanguage: 'vi',
    },
    'silent',
  );
  const house: AccessHouse = {
    test,
    door,
    now: new Date('2020-06-26T02:00:00Z'),
    identify,
    send: (method, url, cookie, body) => sendTo(door, method, url, cookie, body),
    logIn: (username, secret = password) => logInAt(door, username, secret),
    async close() {
      await door.drain();
      await test.close();
    },
  };
  return house;
}
