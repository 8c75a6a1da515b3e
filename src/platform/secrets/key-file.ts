import { createHash, randomBytes } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface SealingKey {
  /** First characters of the key's hash: tells a foreign key from a damaged text. */
  readonly id: string;
  readonly key: Buffer;
}

async function read(path: string): Promise<SealingKey | null> {
  try {
    const key = Buffer.from((await readFile(path, 'utf8')).trim(), 'base64');
    if (key.length !== 32) throw new Error(`${path} holds no key of 32 bytes`);
    return { id: createHash('sha256').update(key).digest('hex').slice(0, 8), key };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Reads the key of a folder; draws it at the first use. Of processes that begin together one draws, all read the same. */
export async function keyOf(folder: string): Promise<SealingKey> {
  const path = join(folder, 'secrets.key');
  const known = await read(path);
  if (known) return known;
  await mkdir(folder, { recursive: true });
  const drawn = `${path}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await writeFile(drawn, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600, flag: 'wx' });
  // A mask of the process may have taken rights away, never added some; said plainly all the same.
  await chmod(drawn, 0o600);
  await link(drawn, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(drawn);
  const made = await read(path);
  if (!made) throw new Error(`${path} went away`);
  return made;
}
