import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { FastifyRequest } from 'fastify';
import type { IncomingFile } from '../../kernel/contract.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { tooLarge, wrongShape } from './refusals.ts';

declare module 'fastify' {
  interface FastifyRequest {
    incomingFile?: IncomingFile;
  }
}

/** Largest file taken: 152,915 rows × 20 columns are 22 MB as .xlsx. */
export const fileLimit = 64 * 1024 * 1024;

const cutShort = { vi: 'Tệp chưa được gửi hết.', en: 'The file did not arrive whole.' };

/** Stores the one file of a multipart request under a name of our own; its given name is only shown, never a path. */
export async function receiveFile(request: FastifyRequest, folder: string): Promise<void> {
  const part = await request.file({ limits: { fileSize: fileLimit, files: 1 } });
  if (!part)
    throw wrongShape({}, [{ at: 'body/file', reason: { vi: 'Chưa chọn tệp.', en: 'No file was chosen.' } }]);
  await mkdir(folder, { recursive: true });
  const path = join(folder, `in-${request.id}`);
  const hash = createHash('sha256');
  try {
    part.file.on('data', (chunk: Buffer) => hash.update(chunk));
    await pipeline(part.file, createWriteStream(path, { mode: 0o600 }));
    if (part.file.truncated) throw tooLarge();
  } catch (error) {
    // A sender that goes away in the middle leaves nothing behind.
    await rm(path, { force: true });
    if (error instanceof Refusal || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw wrongShape({}, [{ at: 'body/file', reason: cutShort }]);
  }
  const name = part.filename
    .normalize('NFC')
    .replace(/[^\p{L}\p{N} ._()-]/gu, '_')
    .slice(-120);
  request.incomingFile = { name, path, bytes: (await stat(path)).size, sha256: hash.digest('hex') };
}

/** Removes what `receiveFile` stored, whatever became of the request. */
export async function forgetFile(request: FastifyRequest): Promise<void> {
  if (request.incomingFile) await rm(request.incomingFile.path, { force: true });
}
