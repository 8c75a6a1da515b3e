import { createHash, randomBytes } from 'node:crypto';
import { chown, lstat, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import type { Words } from '../../kernel/words.ts';
import { canEnter, type OperatingUser, operatingUser } from './operating-user.ts';

/** Passwords of the three database roles: superuser, owner of the tables, and the one that serves requests. */
export interface Passwords {
  readonly admin: string;
  readonly owner: string;
  readonly app: string;
}

/** Where one installation keeps everything. */
export interface Home {
  readonly folder: string;
  /** Files of the database cluster. */
  readonly data: string;
  /** Archived write-ahead log, for point-in-time recovery. */
  readonly walArchive: string;
  readonly log: string;
  /** Folder of PostgreSQL's socket. */
  readonly run: string;
  /** Socket that a living owner of this home listens on. */
  readonly lock: string;
  readonly user: OperatingUser | null;
  /** What an administrator should know, such as data kept elsewhere. */
  readonly notes: readonly Words[];
}

/** The folder asked for, or GIAOBAN_HOME, or `.giaoban` in the current folder. */
export function homeFolder(asked?: string): string {
  return resolve(asked ?? process.env.GIAOBAN_HOME ?? '.giaoban');
}

/** A socket path longer than 107 bytes cannot be bound, and the lock is first bound with its pid behind its name. */
const longestSocketPath = 98;

function socketPlace(folder: string, name: string, mark: string): string {
  const wanted = join(folder, name);
  if (Buffer.byteLength(wanted) <= longestSocketPath) return wanted;
  return join(tmpdir(), `giaoban-${userInfo().uid}-${mark}`, name);
}

/** In the system's temporary folder anybody may have been first: a folder of somebody else is not used. */
async function makeOurs(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o711 });
  const { uid } = await lstat(folder);
  const self = process.getuid?.() ?? uid;
  if (uid !== self) throw new Error(`${folder} belongs to user ${uid}, not to ${self}`);
}

/** Lays out the home and makes its folders, owned by the user that runs PostgreSQL. */
export async function layHome(asked?: string): Promise<Home> {
  const folder = homeFolder(asked);
  const mark = createHash('sha256').update(folder).digest('hex').slice(0, 8);
  const user = await operatingUser();
  await mkdir(folder, { recursive: true, mode: user ? 0o711 : 0o700 });
  const notes: Words[] = [];
  let place = folder;
  if (!canEnter(user, folder)) {
    place = `/var/lib/giaoban-${mark}`;
    notes.push({
      vi: `Người dùng hệ thống "postgres" không vào được ${folder}; dữ liệu đặt tại ${place}.`,
      en: `The system user "postgres" cannot enter ${folder}; the data is kept in ${place}.`,
    });
    await mkdir(place, { recursive: true, mode: 0o711 });
  }
  const home: Home = {
    folder,
    data: join(place, 'data'),
    walArchive: join(place, 'wal'),
    log: join(place, 'log'),
    run: join(socketPlace(place, 'run/.s.PGSQL.5432.lock', mark), '..'),
    lock: socketPlace(folder, 'lock.sock', mark),
    user,
    notes,
  };
  for (const outside of [join(home.run, '..'), join(home.lock, '..')]) await makeOurs(outside);
  for (const made of [home.walArchive, home.log, home.run]) {
    await mkdir(made, { recursive: true, mode: 0o700 });
    if (user) await chown(made, user.uid, user.gid);
  }
  return home;
}

/** Reads the home's passwords, or null before the first start. */
export async function readPasswords(home: Home): Promise<Passwords | null> {
  try {
    return JSON.parse(await readFile(join(home.folder, 'passwords.json'), 'utf8')) as Passwords;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Draws the passwords at the first start and keeps them readable by their owner only. */
export async function keepPasswords(home: Home): Promise<Passwords> {
  const known = await readPasswords(home);
  if (known) return known;
  const draw = () => randomBytes(24).toString('base64url');
  const drawn: Passwords = { admin: draw(), owner: draw(), app: draw() };
  const path = join(home.folder, 'passwords.json');
  await writeFile(`${path}.new`, JSON.stringify(drawn), { mode: 0o600 });
  await rename(`${path}.new`, path);
  return drawn;
}
