import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { accessContracts } from '../../../src/modules/access/contract.ts';
import { reachWords } from '../../../tools/generate/rights-page.ts';
import { openWorld, type World } from '../harness/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const page = readFileSync(join(import.meta.dirname, '../../../docs/rights.md'), 'utf8');

/** Cells of the table under a heading, without its line of dashes. */
function tableUnder(heading: string): string[][] {
  const part = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return part
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| ---'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

const codeIn = (cell: string | undefined) => /`([^`]+)`/.exec(cell ?? '')?.[1] ?? '';
const wordOf = (reach: string) => reachWords[reach] ?? `unknown reach ${reach}`;

test('the handbook page shows the rights that are served, cell by cell and none besides', async () => {
  const { body } = await (await world.enter('quantri'))(accessContracts.listRoles);
  const served = body.rows.flatMap(({ code, rights }) =>
    rights.map(({ verb, reach }) => `${code} ${verb} ${wordOf(reach)}`),
  );
  const [head = [], ...rows] = tableUnder('Quyền của từng vai trò');
  const roles = head.slice(1).map(codeIn);
  const written = rows.flatMap(([verb, ...cells]) =>
    cells.flatMap((cell, at) => (cell === '' ? [] : [`${roles[at]} ${codeIn(verb)} ${cell}`])),
  );
  assert.deepEqual(written.sort(), served.sort());
  assert.ok(served.length > 120, `${served.length} rights`);
});

test('the page marks what is confidential and names every verb and role that is served', async () => {
  const { body } = await (await world.enter('quantri'))(accessContracts.listRoles);
  const [, ...verbs] = tableUnder('Mỗi quyền mở những việc nào');
  assert.deepEqual(
    verbs.map(([name, label]) => ({
      verb: codeIn(name),
      label,
      isConfidential: name?.includes('bảo mật') ?? false,
    })),
    body.verbs.map(({ verb, label, isConfidential }) => ({ verb, label: label.vi, isConfidential })),
  );
  assert.ok(body.verbs.some(({ isConfidential }) => isConfidential));
  const [, ...roles] = tableUnder('Các vai trò');
  assert.deepEqual(
    roles.map(([code, name]) => [codeIn(code), name]).sort(),
    body.rows.map(({ code, name }) => [code, name.vi]).sort(),
  );
});
