import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, verify } from 'node:crypto';
import { appendFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../database/index.ts';
import type { ChainFault } from './verify.ts';

/** One day's head of the chain, kept in a file outside the database and signed, so that a cut tail is found. */
export interface Anchor {
  readonly province: string;
  readonly at: string;
  readonly seq: string;
  readonly hash: string;
  readonly signature: string;
}

const textOf = (a: Omit<Anchor, 'signature'>) => Buffer.from([a.province, a.at, a.seq, a.hash].join('\n'));

async function readKey(folder: string) {
  const path = join(folder, 'anchor-key.pem');
  try {
    return createPrivateKey(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const { privateKey } = generateKeyPairSync('ed25519');
    await mkdir(folder, { recursive: true });
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
    return privateKey;
  }
}

/** Signs the present head and adds it to `<folder>/<province>.jsonl`. Run daily, and before each backup. */
export async function anchorHead(db: Db, province: string, at: string, folder: string): Promise<Anchor> {
  const head = await sql<{ seq: string; hash: string }>`
    select seq::text as seq, encode(hash, 'hex') as hash from audit_head`.execute(db);
  const row = head.rows[0] ?? { seq: '0', hash: '' };
  const bare = { province, at, seq: row.seq, hash: row.hash };
  const key = await readKey(folder);
  const anchor = { ...bare, signature: sign(null, textOf(bare), key).toString('base64') };
  await appendFile(join(folder, `${province}.jsonl`), `${JSON.stringify(anchor)}\n`, { mode: 0o600 });
  return anchor;
}

/** Holds the chain against every anchor on file: a missing or different entry at an anchored place is a fault. */
export async function checkAnchors(db: Db, province: string, folder: string): Promise<readonly ChainFault[]> {
  const file = await readFile(join(folder, `${province}.jsonl`), 'utf8').catch(
    (error: NodeJS.ErrnoException) => {
      // None yet. One that cannot be read must not pass for none: a cut tail would then look whole.
      if (error.code === 'ENOENT') return '';
      throw error;
    },
  );
  const anchors = file
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Anchor);
  if (anchors.length === 0) return [];
  const key = createPublicKey(await readKey(folder));
  const forged = anchors.filter((a) => !verify(null, textOf(a), key, Buffer.from(a.signature, 'base64')));
  const broken = await sql<{ seq: string }>`
    select a.seq from jsonb_to_recordset(${JSON.stringify(anchors)}::jsonb) as a (seq text, hash text)
    left join audit_entry e on e.seq = a.seq::bigint
    where a.seq <> '0' and encode(e.hash, 'hex') is distinct from a.hash`.execute(db);
  return [...forged.map((a) => a.seq), ...broken.rows.map((r) => r.seq)].map((seq) => ({
    seq,
    fault: 'head' as const,
  }));
}
