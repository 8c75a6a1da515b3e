import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { findBreaches } from '../../tools/cruise.ts';
import { walls } from '../../tools/walls.ts';

const root = join(import.meta.dirname, '../..');
const room = (name: string, file = 'index.ts') => `src/modules/${name}/${file}`;
const imports = (target: string) => `import '${target}';\n`;

/** One violation for each wall: files, each with the import it must not have. */
const plants: Record<string, Record<string, string>> = {
  'no-cycles': { 'src/kernel/a.ts': imports('./b.ts'), 'src/kernel/b.ts': imports('./a.ts') },
  'kernel-alone': { 'src/kernel/a.ts': imports('../platform/b.ts'), 'src/platform/b.ts': '' },
  'platform-knows-no-room': { 'src/platform/a.ts': imports('../modules/org/index.ts'), [room('org')]: '' },
  'domain-pure': { [room('results', 'domain/a.ts')]: imports('node:fs') },
  'room-by-its-door': {
    [room('results')]: imports('../figures/queries.ts'),
    [room('figures', 'queries.ts')]: '',
  },
  'entrance-by-the-door': {
    'src/entrances/a.ts': imports('../modules/org/queries.ts'),
    [room('org', 'queries.ts')]: '',
  },
  'foundation-org': { [room('org')]: imports('../access/index.ts'), [room('access')]: '' },
  'foundation-access': { [room('access')]: imports('../catalogue/index.ts'), [room('catalogue')]: '' },
  'foundation-catalogue': { [room('catalogue')]: imports('../oversight/index.ts'), [room('oversight')]: '' },
  'foundation-below': { [room('org')]: imports('../figures/index.ts'), [room('figures')]: '' },
  'facilities-below': { [room('figures')]: imports('../results/index.ts'), [room('results')]: '' },
  'duties-below': { [room('results')]: imports('../reviews/index.ts'), [room('reviews')]: '' },
  'duties-never-sideways': { [room('results')]: imports('../cases/index.ts'), [room('cases')]: '' },
  'nothing-stands-on-today': { [room('reviews')]: imports('../today/index.ts'), [room('today')]: '' },
  'exchange-alone': { [room('exchange')]: imports('../reviews/index.ts'), [room('reviews')]: '' },
  'nobody-imports-the-roof': { 'src/ui/a.ts': imports('../entrances/b.ts'), 'src/entrances/b.ts': '' },
  'ui-knows-no-room': {
    'src/ui/a.ts': imports('../modules/org/contract.ts'),
    [room('org', 'contract.ts')]: '',
  },
  'browser-stays-outside': {
    [room('org', 'screens/index.tsx')]: imports('../innocent.ts'),
    [room('org', 'innocent.ts')]: imports('./queries.ts'),
    [room('org', 'queries.ts')]: '',
  },
  'contract-crosses-clean': {
    [room('org', 'contract.ts')]: imports('./refusals.ts'),
    [room('org', 'refusals.ts')]: '',
  },
  'sql-has-its-place': { [room('org', 'actions.ts')]: imports('kysely') },
  'no-dev-package': { 'src/entrances/a.ts': imports('fast-check') },
};

test('every wall has its planted violation', () => {
  assert.deepEqual(Object.keys(plants).sort(), walls.map((w) => w.name).sort());
});

for (const [wall, files] of Object.entries(plants)) {
  test(`the wall ${wall} bites`, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'giaoban-walls-'));
    try {
      await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
      await cp(join(root, 'package.json'), join(folder, 'package.json'));
      for (const [path, text] of Object.entries(files)) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      const { breaches } = await findBreaches(folder);
      assert.ok(
        breaches.some((b) => b.wall === wall),
        `not reported; seen: ${JSON.stringify(breaches)}`,
      );
    } finally {
      await rm(folder, { recursive: true });
    }
  });
}
