import { parseArgs } from 'node:util';
import { Refusal } from '../../kernel/refusal.ts';
import type { Command, Out } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, helpOfAll } from './help.ts';
import { noSuchCommand, wrongCall } from './refusals.ts';

const shared = {
  help: { type: 'boolean', short: 'h', description: 'This page' },
  json: { type: 'boolean', description: 'Print the result as JSON on standard output' },
} as const;

function outOf(isJson: boolean): Out {
  return {
    isJson,
    give: (value, lines) => {
      process.stdout.write(
        isJson ? `${JSON.stringify(value, jsonValue, 2)}\n` : lines.map((l) => `${l}\n`).join(''),
      );
    },
    say: (line) => process.stderr.write(`${line}\n`),
  };
}

/** Money is bigint inside; JSON has only numbers that lose digits, so it goes out as text. */
const jsonValue = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);

/** The words of a call that are no options nor values of options, wherever these stand. */
function wordsOf(args: readonly string[]): readonly string[] {
  const options = Object.assign({}, ...commands.map((c) => c.options), shared);
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false }).positionals;
}

/** `review report` is two words, `start` is one: the longest name that fits wins. */
function findCommand(words: readonly string[]): Command | undefined {
  return commands
    .filter((c) => c.name.split(' ').every((word, i) => words[i] === word))
    .sort((a, b) => b.name.length - a.name.length)[0];
}

function tell(error: unknown, isJson: boolean): number {
  if (error instanceof Refusal) {
    const { code, status } = error.kind;
    const problem = { code, status, reason: error.reason, next: error.next, details: error.details };
    const details = error.details.slice(0, 20).map((d) => `  ${d.at}: ${d.reason.vi} / ${d.reason.en}`);
    const lines = [error.reason.vi, error.reason.en, ...details, `→ ${error.next.vi}`, `→ ${error.next.en}`];
    process.stderr.write(isJson ? `${JSON.stringify(problem, null, 2)}\n` : `${lines.join('\n')}\n`);
    return code === 'cli.wrong-call' || code === 'cli.no-such-command' ? 2 : 1;
  }
  process.stderr.write(`${(error as Error).stack}\n`);
  return 70;
}

/** @throws cli.wrong-call for an option that is unknown or lacks its value */
function parseCall(args: readonly string[], options: Command['options'], command: string) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw wrongCall({ why: (error as Error).message, command });
  }
}

async function main(args: readonly string[]): Promise<number> {
  const command = findCommand(wordsOf(args));
  const isJson = args.includes('--json');
  if (!command) {
    const isAsked = args.length === 0 || args.includes('--help') || args.includes('-h');
    if (!isAsked && isJson) return tell(noSuchCommand({ call: args.join(' ') }), isJson);
    const unknown = `Không có lệnh / No such command: giaoban ${args.join(' ')}\n\n`;
    if (isAsked) process.stdout.write(helpOfAll(commands));
    else process.stderr.write(unknown + helpOfAll(commands));
    return isAsked ? 0 : 2;
  }
  try {
    const options = { ...shared, ...command.options };
    const { values, positionals } = parseCall(args, options, command.name);
    if (values.help) {
      process.stdout.write(helpOf(command, shared));
      return 0;
    }
    const rest = positionals.slice(command.name.split(' ').length);
    const beyond = rest.slice(command.takes.length).join(' ');
    if (beyond !== '') throw wrongCall({ why: beyond, command: command.name });
    return await command.run(values as Record<string, string | boolean | undefined>, rest, outOf(isJson));
  } catch (error) {
    return tell(error, isJson);
  }
}

// `giaoban … --json | head` closes the pipe early: that is the reader's choice, not a failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});
process.exitCode = await main(process.argv.slice(2));
