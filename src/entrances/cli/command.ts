import type { ParseArgsOptionsConfig } from 'node:util';
import type { Words } from '../../kernel/words.ts';

/** Values of the options of one call, by name. */
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** One command of `giaoban`. `run` gives the exit code: 0 done, 1 found something wrong, 2 wrongly called. */
export interface Command {
  readonly name: string;
  readonly summary: Words;
  /** Names of the positional arguments, shown in the usage line: `<file>`, `[folder]`. */
  readonly takes: readonly string[];
  readonly options: ParseArgsOptionsConfig & Record<string, { readonly description: string }>;
  readonly examples: readonly string[];
  readonly run: (values: Values, positionals: readonly string[], out: Out) => Promise<number>;
}

/** Where a command writes: results to standard output, everything else to standard error. */
export interface Out {
  readonly isJson: boolean;
  /** The result: a line for people, or the value itself with `--json`. */
  readonly give: (value: unknown, lines: readonly string[]) => void;
  readonly say: (line: string) => void;
}

/** An option's text value, or undefined. */
export function textOf(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}
