import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../src/kernel/iso-date.ts';
import { loadCatalogue, rolesOn } from '../../../src/modules/catalogue/index.ts';
import { type Cell, everyContract, readMatrix } from './matrix.ts';

const matrix = readMatrix();
const catalogue = rolesOn(await loadCatalogue(), isoDate('2020-06-26'));

function cellBy(role: string, verb: string): Cell | undefined {
  if (verb === 'anyone') return 'anyone';
  if (verb === 'signedIn') return 'any';
  const reach = catalogue.find(({ code }) => code === role)?.rights.find((one) => one.verb === verb)?.reach;
  return (reach as Cell | undefined) ?? 'refused';
}

test('every role and every operation is decided in the matrix, and nothing else', () => {
  assert.deepEqual([...matrix.roles].sort(), catalogue.map(({ code }) => code).sort());
  assert.deepEqual([...matrix.operations.keys()].sort(), everyContract.map(({ id }) => id).sort());
});

test('the catalogue grants what the matrix says, cell by cell', () => {
  const differing = everyContract.flatMap(({ id, verb }) =>
    matrix.roles.flatMap((role) => {
      const [decided, granted] = [matrix.operations.get(id)?.get(role), cellBy(role, verb)];
      return decided === granted ? [] : [`${role} ${id}: matrix ${decided}, catalogue ${granted}`];
    }),
  );
  assert.deepEqual(differing, []);
  assert.ok(everyContract.length * matrix.roles.length > 1_300);
});

test('duties that must lie in different hands do', () => {
  const may = (role: string, id: string) => matrix.operations.get(id)?.get(role) !== 'refused';
  const both = (one: string, other: string) =>
    matrix.roles.filter((role) => may(role, one) && may(role, other));
  assert.deepEqual(both('reviews.signReport', 'reviews.registerReport'), []);
  assert.deepEqual(both('reviews.signReport', 'access.appointHolder'), []);
  assert.deepEqual(
    both('access.addAccount', 'figures.readFigures'),
    [],
    'who makes accounts sees no figures',
  );
  assert.deepEqual(both('oversight.exportAudit', 'org.mergeUnits'), []);
});
