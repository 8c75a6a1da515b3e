import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

/** Files of the project as git sees them (tracked, and new ones not ignored), below a folder. */
export function filesBelow(folder: string, ending: RegExp): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.split('\n').filter((file) => ending.test(file) && existsSync(join(root, file)));
}

export const textOf = (file: string): string => readFileSync(join(root, file), 'utf8');
