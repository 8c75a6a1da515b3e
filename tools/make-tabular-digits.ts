/**
 * Be Vietnam Pro has no tabular figures: its 1 is 385 units wide and its 4 is 710, so columns of numbers do not line up.
 * This makes a font of ten glyphs from it, every digit centred in one width, which the style sheet puts over U+0030–0039.
 * Run: `node tools/make-tabular-digits.ts` (writes src/entrances/office/fonts/digits-*.ttf).
 */
import { readFileSync, writeFileSync } from 'node:fs';

const digits = '0123456789';
const weights = { 400: '400Regular', 600: '600SemiBold' } as const;
/** Em units of 1000. Wider digits (the 4: 710) are pressed together by up to a tenth; at 710 a 1 would stand in a hole. */
const width = { 400: 640, 600: 650 } as const;

type Tables = ReadonlyMap<string, Buffer>;

function tablesOf(font: Buffer): Tables {
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16) {
    const start = font.readUInt32BE(at + 8);
    tables.set(font.toString('latin1', at, at + 4), font.subarray(start, start + font.readUInt32BE(at + 12)));
  }
  return tables;
}

function table(tables: Tables, name: string): Buffer {
  const found = tables.get(name);
  if (!found) throw new Error(`the font has no table ${name}`);
  return found;
}

function glyphNumber(tables: Tables, character: string): number {
  const cmap = table(tables, 'cmap');
  const code = character.charCodeAt(0);
  for (let at = 4; at < 4 + 8 * cmap.readUInt16BE(2); at += 8) {
    const sub = cmap.readUInt32BE(at + 4);
    if (cmap.readUInt16BE(sub) !== 4) continue;
    const twice = cmap.readUInt16BE(sub + 6);
    for (let segment = 0; segment < twice; segment += 2) {
      if (code > cmap.readUInt16BE(sub + 14 + segment)) continue;
      const start = cmap.readUInt16BE(sub + 16 + twice + segment);
      const delta = cmap.readInt16BE(sub + 16 + 2 * twice + segment);
      const offsetAt = sub + 16 + 3 * twice + segment;
      const offset = cmap.readUInt16BE(offsetAt);
      return offset === 0
        ? (code + delta) & 0xffff
        : cmap.readUInt16BE(offsetAt + offset + 2 * (code - start));
    }
  }
  throw new Error(`the font has no ${character}`);
}

function outline(tables: Tables, glyph: number): Buffer {
  const loca = table(tables, 'loca');
  const long = table(tables, 'head').readUInt16BE(50) === 1;
  const at = (n: number) => (long ? loca.readUInt32BE(4 * n) : 2 * loca.readUInt16BE(2 * n));
  return table(tables, 'glyf').subarray(at(glyph), at(glyph + 1));
}

/**
 * The same simple glyph pressed and moved sideways (x → x·press + dx): coordinates written out as 16-bit numbers, hinting
 * left out.
 */
function moved(glyph: Buffer, press: number, dx: number): Buffer {
  const contours = glyph.readInt16BE(0);
  if (contours < 1) throw new Error('only simple glyphs are moved');
  const points = glyph.readUInt16BE(10 + 2 * (contours - 1)) + 1;
  let at = 10 + 2 * contours;
  at += 2 + glyph.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < points) {
    const flag = glyph.readUInt8(at++);
    const repeats = flag & 8 ? glyph.readUInt8(at++) : 0;
    for (let n = 0; n <= repeats; n++) flags.push(flag);
  }
  const steps = (short: number, same: number) =>
    flags.map((flag) => {
      if (flag & short) return (flag & same ? 1 : -1) * glyph.readUInt8(at++);
      if (flag & same) return 0;
      at += 2;
      return glyph.readInt16BE(at - 2);
    });
  const xs = steps(2, 16);
  const ys = steps(4, 32);
  const place = (x: number) => Math.round(x * press) + dx;
  const head = Buffer.from(glyph.subarray(0, 10 + 2 * contours));
  head.writeInt16BE(place(glyph.readInt16BE(2)), 2);
  head.writeInt16BE(place(glyph.readInt16BE(6)), 6);
  let x = 0;
  let before = 0;
  const body = Buffer.alloc(2 + points + 4 * points);
  for (const [n, flag] of flags.entries()) {
    body.writeUInt8(flag & 0x41, 2 + n);
    x += xs[n] ?? 0;
    body.writeInt16BE(place(x) - before, 2 + points + 2 * n);
    before = place(x);
    body.writeInt16BE(ys[n] ?? 0, 2 + 3 * points + 2 * n);
  }
  const whole = Buffer.concat([head, body]);
  return Buffer.concat([whole, Buffer.alloc(-whole.length & 3)]);
}

function words(...values: readonly number[]): Buffer {
  const out = Buffer.alloc(2 * values.length);
  for (const [n, value] of values.entries()) out.writeUInt16BE(value & 0xffff, 2 * n);
  return out;
}

function changed(source: Buffer, changes: Readonly<Record<number, number>>): Buffer {
  const out = Buffer.from(source);
  for (const [at, value] of Object.entries(changes)) out.writeUInt16BE(value & 0xffff, Number(at));
  return out;
}

function nameTable(family: string): Buffer {
  const text = Buffer.from(family, 'utf16le').swap16();
  const entries = [1, 2, 4, 6].flatMap((id) => [3, 1, 0x409, id, text.length, 0]);
  return Buffer.concat([words(0, 4, 6 + 48, ...entries), text]);
}

function sum(block: Buffer): number {
  let total = 0;
  const whole = Buffer.concat([block, Buffer.alloc(-block.length & 3)]);
  for (let at = 0; at < whole.length; at += 4) total = (total + whole.readUInt32BE(at)) >>> 0;
  return total;
}

function fontOf(parts: Readonly<Record<string, Buffer>>): Buffer {
  const names = Object.keys(parts).sort();
  const directory = [words(0x0001, 0x0000, names.length, 128, 3, 16 * names.length - 128)];
  const bodies: Buffer[] = [];
  let at = 12 + 16 * names.length;
  for (const name of names) {
    const block = parts[name] ?? Buffer.alloc(0);
    const row = Buffer.alloc(16);
    row.write(name, 0, 'latin1');
    row.writeUInt32BE(sum(block), 4);
    row.writeUInt32BE(at, 8);
    row.writeUInt32BE(block.length, 12);
    directory.push(row);
    bodies.push(block, Buffer.alloc(-block.length & 3));
    at += block.length + (-block.length & 3);
  }
  return Buffer.concat([...directory, ...bodies]);
}

/** A TrueType font of `.notdef` and the ten digits, each `advance` units wide with its outline in the middle. */
export function tabularDigits(source: Buffer, advance: number): Buffer {
  const tables = tablesOf(source);
  const glyphs = [...digits].map((digit) => {
    const number = glyphNumber(tables, digit);
    const glyph = outline(tables, number);
    const press = Math.min(1, advance / table(tables, 'hmtx').readUInt16BE(4 * number));
    const [left, right] = [glyph.readInt16BE(2) * press, glyph.readInt16BE(6) * press];
    return moved(glyph, press, Math.round((advance - (right - left)) / 2 - left));
  });
  const loca = Buffer.alloc(4 * 12);
  let at = 0;
  for (const [n, glyph] of glyphs.entries()) {
    loca.writeUInt32BE(at, 4 * (n + 1));
    at += glyph.length;
  }
  loca.writeUInt32BE(at, 44);
  const advances = glyphs.flatMap((glyph) => [advance, glyph.readInt16BE(2)]);
  const head = changed(table(tables, 'head'), { 8: 0, 10: 0, 50: 1 });
  return fontOf({
    'OS/2': changed(table(tables, 'OS/2'), { 64: 0x30, 66: 0x39 }),
    cmap: words(0, 1, 3, 1, 0, 12, 4, 32, 0, 4, 4, 1, 0, 0x39, 0xffff, 0, 0x30, 0xffff, 1 - 0x30, 1, 0, 0),
    glyf: Buffer.concat(glyphs),
    head,
    hhea: changed(table(tables, 'hhea'), { 34: 11 }),
    hmtx: words(advance, 0, ...advances),
    loca,
    maxp: changed(table(tables, 'maxp'), { 4: 11, 14: 1, 18: 0, 20: 0, 22: 0, 24: 0, 26: 0 }),
    name: nameTable('Giaoban Digits'),
    post: changed(Buffer.from(table(tables, 'post').subarray(0, 32)), { 0: 3, 2: 0 }),
  });
}

if (import.meta.main) {
  for (const [weight, folder] of Object.entries(weights)) {
    const package_ = new URL(import.meta.resolve('@expo-google-fonts/be-vietnam-pro/package.json'));
    const source = readFileSync(new URL(`${folder}/BeVietnamPro_${folder}.ttf`, package_));
    const target = new URL(`../src/entrances/office/fonts/digits-${weight}.ttf`, import.meta.url);
    writeFileSync(target, tabularDigits(source, width[Number(weight) as 400 | 600]));
  }
}
