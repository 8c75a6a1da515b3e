import { createHash } from 'node:crypto';
import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { build } from 'vite';

const root = join(import.meta.dirname, '..');
const target = join(root, 'dist', 'office');
const fingerprintFile = join(target, '.fingerprint');
const sources = [
  'src/{ui,kernel,entrances/office}/**/*',
  'src/modules/*/{contract.ts,{contract,domain,screens}/**/*}',
  'vite.config.ts',
  'package-lock.json',
];
const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Digest of every file that can end up in the browser. */
async function fingerprint(): Promise<string> {
  const digest = createHash('sha256');
  const files = globSync(sources, { cwd: root, withFileTypes: true });
  const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
  for (const path of paths.sort()) {
    if (/\.test\.tsx?$/.test(path)) continue;
    digest.update(path.slice(root.length)).update(await readFile(path));
  }
  return digest.digest('hex');
}

export interface OfficeSize {
  readonly file: string;
  readonly bytes: number;
  /** As sent: brotli. */
  readonly sent: number;
}

/** Lays a .br and a .gz beside each text file and font, so that the server compresses nothing while it serves. */
async function compress(): Promise<readonly OfficeSize[]> {
  const files = globSync('**/*.{js,css,html,svg,ttf,json}', { cwd: target });
  return Promise.all(
    files.sort().map(async (file) => {
      const path = join(target, file);
      const body = await readFile(path);
      const small = await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      await Promise.all([
        writeFile(`${path}.br`, small),
        writeFile(`${path}.gz`, await zip(body, { level: 8 })),
      ]);
      return { file, bytes: body.length, sent: small.length };
    }),
  );
}

export interface OfficeBuild {
  readonly folder: string;
  readonly wasBuilt: boolean;
  readonly sizes: readonly OfficeSize[];
}

/** Builds the office into dist/office unless it stands there already, made from these very sources. */
export async function buildOffice(options: { readonly force?: boolean } = {}): Promise<OfficeBuild> {
  const wanted = await fingerprint();
  const had = existsSync(fingerprintFile) ? await readFile(fingerprintFile, 'utf8') : '';
  if (had === wanted && !options.force) return { folder: target, wasBuilt: false, sizes: [] };
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
  const sizes = await compress();
  await writeFile(fingerprintFile, wanted);
  return { folder: target, wasBuilt: true, sizes };
}

const kilobytes = (bytes: number) => `${(bytes / 1000).toFixed(1).padStart(8)} kB`;

if (import.meta.main) {
  const started = performance.now();
  const { sizes } = await buildOffice({ force: true });
  for (const { file, bytes, sent } of sizes)
    console.log(`${kilobytes(bytes)} ${kilobytes(sent)} br  ${file}`);
  const first = sizes.filter(({ file }) => /index-.*\.(?:js|css)$|react-.*\.js$/.test(file));
  console.log(`first load: ${kilobytes(first.reduce((sum, { sent }) => sum + sent, 0)).trim()} br`);
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
