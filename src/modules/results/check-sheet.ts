import type { Actor } from '../../kernel/actor.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import type { FormRule } from '../catalogue/index.ts';
import { type CellValues, checkCells, type Finding } from './domain/forms/check-cells.ts';
import { readPrevious } from './previous.ts';
import type { Sheet } from './sheet.ts';

const needsLast = ({ notBelowLast, changeAtMost }: FormRule) =>
  notBelowLast !== undefined || changeAtMost !== undefined;

const nothing: CellValues = new Map();

function checkBy(
  sheet: Sheet,
  rules: readonly FormRule[],
  values: CellValues,
  last: CellValues,
): readonly Finding[] {
  const shifts = new Map(sheet.cells.map(({ code, shift }) => [code, shift]));
  return checkCells({ rules, shifts }, values, last);
}

/** Everything that the rules of its form find in a sheet; the period before is read only where a rule asks for it. */
export async function checkSheet(
  db: Db,
  actor: Actor,
  sheet: Sheet,
  values: CellValues,
): Promise<readonly Finding[]> {
  const last = sheet.checks.some(needsLast) ? (await readPrevious(db, actor, sheet)).values : nothing;
  return checkBy(sheet, sheet.checks, values, last);
}

/** The same with the period before at hand. */
export const checkBeside = (sheet: Sheet, values: CellValues, last: CellValues): readonly Finding[] =>
  checkBy(sheet, sheet.checks, values, last);

/** What holds a sheet back, at the first cell that each rule is about. */
export async function whyHeldBack(
  db: Db,
  actor: Actor,
  sheet: Sheet,
  values: CellValues,
): Promise<ReadonlyMap<string, Words>> {
  const rules = sheet.checks.filter(({ warns }) => !warns);
  const last = rules.some(needsLast) ? (await readPrevious(db, actor, sheet)).values : nothing;
  return new Map(
    checkBy(sheet, rules, values, last)
      .toReversed()
      .flatMap(({ cells: [first], reason }) => (first === undefined ? [] : [[first, reason] as const])),
  );
}

/** Findings as they are answered. */
export const findingReply = (findings: readonly Finding[]) =>
  findings.map(({ severity, cells, reason }) => ({ severity, cells: [...cells], reason }));
