import { createHash } from 'node:crypto';
import { chown, mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CopiedFile } from './manifest.ts';

const pieceBytes = 1_048_576;
const atOnce = 4;

/** Files below a folder, as paths relative to it, with the folders that hold nothing. */
export async function listTree(root: string, skip: (path: string) => boolean) {
  const files: string[] = [];
  const folders: string[] = [];
  const walk = async (path: string) => {
    for (const entry of await readdir(join(root, path), { withFileTypes: true })) {
      const below = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isDirectory()) {
        folders.push(below);
        if (!skip(below)) await walk(below);
      } else if (entry.isFile() && !skip(below)) files.push(below);
    }
  };
  await walk('');
  return { files: files.sort(), folders: folders.sort() };
}

/**
 * Copies one file piece by piece and takes its SHA-256 on the way; the copy is on the disk when this ends. Null when the
 * file has vanished meanwhile (a dropped table): the write-ahead log knows about it.
 */
export async function copyFile(
  from: string,
  to: string,
  path: string,
  owner: { readonly uid: number; readonly gid: number } | null,
): Promise<CopiedFile | null> {
  const source = await open(from, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (!source) return null;
  try {
    const target = await open(to, 'wx', 0o600);
    try {
      if (owner) await target.chown(owner.uid, owner.gid);
      const hash = createHash('sha256');
      const piece = Buffer.allocUnsafe(pieceBytes);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await source.read(piece, 0, pieceBytes, null);
        if (bytesRead === 0) break;
        hash.update(piece.subarray(0, bytesRead));
        await target.writeFile(piece.subarray(0, bytesRead));
        bytes += bytesRead;
      }
      await target.datasync();
      return { path, bytes, sha256: hash.digest('hex') };
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Bytes and SHA-256 of a file that is there; it is on the disk when this ends. */
export async function describeFile(file: string, path: string): Promise<CopiedFile> {
  const handle = await open(file, 'r');
  try {
    await handle.datasync();
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of handle.createReadStream({ autoClose: false }) as AsyncIterable<Buffer>) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { path, bytes, sha256: hash.digest('hex') };
  } finally {
    await handle.close();
  }
}

/** Copies a tree, four files at once. Gives the list for the manifest. */
export async function copyTree(
  from: string,
  to: string,
  skip: (path: string) => boolean,
  owner: { readonly uid: number; readonly gid: number } | null,
): Promise<CopiedFile[]> {
  const { files, folders } = await listTree(from, skip);
  for (const folder of ['', ...folders]) {
    await mkdir(join(to, folder), { recursive: true, mode: 0o700 });
    if (owner) await chown(join(to, folder), owner.uid, owner.gid);
  }
  const copied: CopiedFile[] = [];
  let next = 0;
  const work = async () => {
    for (let path = files[next++]; path !== undefined; path = files[next++]) {
      const file = await copyFile(join(from, path), join(to, path), path, owner);
      if (file) copied.push(file);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return copied.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the names of new files last, too: a copy is no copy while its folder is only in memory. */
export async function syncFolder(path: string): Promise<void> {
  for (const folder of [path, dirname(path)]) {
    const handle = await open(folder, 'r');
    await handle.sync().finally(() => handle.close());
  }
}
