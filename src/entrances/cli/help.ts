import type { Command } from './command.ts';

type Options = Record<
  string,
  { readonly type: 'string' | 'boolean'; readonly short?: string; readonly description: string }
>;

function optionLines(options: Options): string[] {
  return Object.entries(options).map(([name, one]) => {
    const short = one.short ? `-${one.short}, ` : '';
    const value = one.type === 'string' ? ' <…>' : '';
    return `  ${`${short}--${name}${value}`.padEnd(26)}${one.description}`;
  });
}

/** The page of one command, with examples. */
export function helpOf(command: Command, shared: Options): string {
  const usage = ['giaoban', command.name, ...command.takes, '[options]'].join(' ');
  return [
    command.summary.vi,
    command.summary.en,
    '',
    `  ${usage}`,
    '',
    ...optionLines({ ...(command.options as Options), ...shared }),
    '',
    'Ví dụ / Examples:',
    ...command.examples.map((e) => `  ${e}`),
    '',
  ].join('\n');
}

/** The list of all commands. */
export function helpOfAll(commands: readonly Command[]): string {
  const lines = commands.map((c) => `  ${c.name.padEnd(20)}${c.summary.vi} / ${c.summary.en}`);
  return ['Giaoban', '', ...lines, '', 'giaoban <command> --help', ''].join('\n');
}
