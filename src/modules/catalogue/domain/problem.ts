import type { Words } from '../../../kernel/words.ts';

/** Something wrong in a file of the catalogue, at a line counted from 1. */
export interface CatalogueProblem {
  readonly file: string;
  readonly line: number;
  readonly reason: Words;
}

/** `catalogue/roles/x.yaml:7: lý do`, as editors and terminals link it. */
export function describeProblem(problem: CatalogueProblem, language: keyof Words): string {
  return `${problem.file}:${problem.line}: ${problem.reason[language]}`;
}
