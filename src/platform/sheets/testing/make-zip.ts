import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a zip made for a test; what is left out is true, what is given is written whether it is true or not. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer | string;
  readonly isStored?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly crc?: number;
  readonly packedSize?: number;
  readonly size?: number;
  /** Name in front of the data, when it differs from the one in the directory. */
  readonly localName?: string;
  /** Compressed bytes as they are, instead of compressing `data`. */
  readonly packed?: Buffer;
  /** Where the directory says the entry begins. */
  readonly offset?: number;
}

export interface ZipLies {
  /** How many entries the end record counts. */
  readonly count?: number;
  readonly comment?: Buffer;
  readonly prefix?: Buffer;
}

function record(entry: ZipEntry, packed: Buffer, data: Buffer) {
  const fields = Buffer.alloc(22);
  fields.writeUInt16LE(entry.flags ?? 0x0800, 0);
  fields.writeUInt16LE(entry.method ?? (entry.isStored ? 0 : 8), 2);
  fields.writeUInt32LE(0x00210000, 4);
  fields.writeUInt32LE(entry.crc ?? crc32(data), 8);
  fields.writeUInt32LE(entry.packedSize ?? packed.length, 12);
  fields.writeUInt32LE(entry.size ?? data.length, 16);
  return fields;
}

/** A zip file byte by byte, so that every lie a zip can tell can be told. */
export function makeZip(entries: readonly ZipEntry[], lies: ZipLies = {}): Buffer {
  const files: Buffer[] = [lies.prefix ?? Buffer.alloc(0)];
  const directory: Buffer[] = [];
  let at = files[0]?.length ?? 0;
  for (const entry of entries) {
    const data = Buffer.from(entry.data as string);
    const packed = entry.packed ?? (entry.isStored ? data : deflateRawSync(data));
    const fields = record(entry, packed, data);
    const localName = Buffer.from(entry.localName ?? entry.name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(20, 4);
    fields.copy(local, 6, 0, 20);
    local.writeUInt16LE(localName.length, 26);
    files.push(local, localName, packed);

    const name = Buffer.from(entry.name);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    fields.copy(central, 8, 0, 20);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(entry.offset ?? at, 42);
    directory.push(central, name);
    at += 30 + localName.length + packed.length;
  }
  const listing = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(lies.count ?? entries.length, 8);
  end.writeUInt16LE(lies.count ?? entries.length, 10);
  end.writeUInt32LE(listing.length, 12);
  end.writeUInt32LE(at, 16);
  end.writeUInt16LE(lies.comment?.length ?? 0, 20);
  return Buffer.concat([...files, listing, end, lies.comment ?? Buffer.alloc(0)]);
}
