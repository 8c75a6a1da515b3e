import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Store } from '../database/index.ts';
import { keyOf, type SealingKey } from './key-file.ts';
import { cannotOpen } from './refusals.ts';

export interface Sealer {
  /** Seals a text; `about` says what it belongs to and must be the same when it is opened. */
  readonly seal: (text: string, about: string) => string;
  /** Opens a sealed text. @throws {Refusal} secrets.cannot-open */
  readonly open: (sealed: string, about: string) => string;
}

const cipher = 'aes-256-gcm';
const version = 'g1';

function sealerWith({ id, key }: SealingKey): Sealer {
  return {
    seal(text, about) {
      const nonce = randomBytes(12);
      const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(about));
      const body = Buffer.concat([sealing.update(text, 'utf8'), sealing.final()]);
      const all = Buffer.concat([nonce, sealing.getAuthTag(), body]);
      return `${version}.${id}.${all.toString('base64url')}`;
    },
    open(sealed, about) {
      const [mark, by, rest = ''] = sealed.split('.');
      const all = Buffer.from(rest, 'base64url');
      if (mark !== version || by !== id || all.length < 28) throw cannotOpen();
      try {
        const opening = createDecipheriv(cipher, key, all.subarray(0, 12), { authTagLength: 16 })
          .setAAD(Buffer.from(about))
          .setAuthTag(all.subarray(12, 28));
        return Buffer.concat([opening.update(all.subarray(28)), opening.final()]).toString('utf8');
      } catch {
        throw cannotOpen();
      }
    },
  };
}

const sealers = new Map<string, Promise<Sealer>>();

/** The sealer of an installation; its key is read once. */
export function sealerOf({ keyFolder }: Pick<Store, 'keyFolder'>): Promise<Sealer> {
  const known = sealers.get(keyFolder) ?? keyOf(keyFolder).then(sealerWith);
  sealers.set(keyFolder, known);
  // A key that could not be read is asked for again.
  known.catch(() => sealers.delete(keyFolder));
  return known;
}
