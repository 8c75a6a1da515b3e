import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { allEvents, allRoutes } from '../../../src/entrances/rooms.ts';
import type { Contract } from '../../../src/kernel/contract.ts';

/** How far an operation goes for a role: every unit, the own and all below, the own only; `any` with an account. */
export type Cell = 'anyone' | 'any' | 'all' | 'subtree' | 'unit' | 'refused';

const letters: Readonly<Record<string, Cell>> = { a: 'all', s: 'subtree', u: 'unit', '-': 'refused' };

export interface Matrix {
  readonly roles: readonly string[];
  readonly operations: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/** Reads rights.yaml. @throws {Error} when a row has not one letter for each role */
export function readMatrix(): Matrix {
  const { roles, operations } = parse(readFileSync(join(import.meta.dirname, 'rights.yaml'), 'utf8')) as {
    roles: string[];
    operations: Record<string, string>;
  };
  const rows = Object.entries(operations).map(([id, row]) => {
    if (row === 'anyone' || row === 'signed-in') {
      const cell: Cell = row === 'anyone' ? 'anyone' : 'any';
      return [id, new Map(roles.map((role) => [role, cell]))] as const;
    }
    const cells = row.split(' ').map((letter) => letters[letter]);
    if (cells.length !== roles.length || cells.includes(undefined)) throw new Error(`${id}: ${row}`);
    return [id, new Map(roles.map((role, at) => [role, cells[at] ?? 'refused']))] as const;
  });
  return { roles, operations: new Map(rows) };
}

/** Every operation of the program, streams of events included. */
export const everyContract: readonly Contract[] = [...allRoutes, ...allEvents].map(
  ({ contract }) => contract,
);
