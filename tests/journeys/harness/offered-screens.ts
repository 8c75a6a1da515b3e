import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const modules = join(import.meta.dirname, '../../../src/modules');

export interface OfferedScreen {
  /** As the router has it, with `:names` of what is looked at. */
  readonly path: string;
  /** Who holds this right is offered the screen; null: everybody. */
  readonly verb: string | null;
}

/** Every screen that the rooms offer, read from their lists: a new one is walked without a line here. */
export function offeredScreens(): readonly OfferedScreen[] {
  return globSync('*/screens/index.tsx', { cwd: modules }).flatMap((file) => {
    const text = readFileSync(join(modules, file), 'utf8');
    const common = /const verb = '([^']+)'/.exec(text)?.[1];
    const found = [...text.matchAll(/path: '([^']+)',[\s\S]*?\bverb(?:: (?:'([^']+)'|null))?,/g)].map(
      ([whole, path = '', verb]) => ({
        path,
        verb: verb ?? (whole.endsWith('null,') ? null : (common ?? assert.fail(`${file}: ${path}`))),
      }),
    );
    assert.equal(found.length, text.match(/\bload:/g)?.length, `${file} is not read to its end`);
    return found;
  });
}
