import { createWriteStream } from 'node:fs';
import { rename, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileReply } from '../../kernel/contract.ts';
import { cannotWrite } from './refusals.ts';

/** Writes a file all or nothing; gives its bytes. @throws cli.cannot-write */
export async function writeOut(path: string, body: FileReply['body']): Promise<number> {
  const part = `${path}.${process.pid}.part`;
  try {
    const bytes = body instanceof Uint8Array ? Readable.from([body]) : body;
    await pipeline(bytes, createWriteStream(part));
    await rename(part, path);
    return (await stat(path)).size;
  } catch (error) {
    await rm(part, { force: true });
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === undefined || !/^E[A-Z]+$/.test(code)) throw error;
    throw cannotWrite({ path, why: message });
  }
}
