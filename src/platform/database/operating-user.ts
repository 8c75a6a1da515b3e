import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The operating-system user that runs PostgreSQL. */
export interface OperatingUser {
  readonly uid: number;
  readonly gid: number;
}

async function find(): Promise<OperatingUser | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', 'postgres']), run('id', ['-g', 'postgres'])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** PostgreSQL refuses to run as root: as root, gives the user `postgres` (made when missing); otherwise null. */
export async function operatingUser(): Promise<OperatingUser | null> {
  if (process.getuid?.() !== 0) return null;
  const known = await find();
  if (known) return known;
  await run('groupadd', ['--system', '--force', 'postgres']);
  await run('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres']);
  const made = await find();
  if (!made) throw new Error('useradd made the user postgres, but id does not know it');
  return made;
}

/** Whether that user can walk into the folder. Asked of the system itself: modes, ACLs and mounts all count. */
export function canEnter(user: OperatingUser | null, folder: string): boolean {
  if (user === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/' }).status === 0;
}
