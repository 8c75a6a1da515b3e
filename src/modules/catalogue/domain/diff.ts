import { canonicalJson } from './canonical.ts';

/** One value that differs; undefined where one side has none. */
export interface Difference {
  /** JSON pointer. */
  readonly at: string;
  readonly before: unknown;
  readonly after: unknown;
}

const escaped = (key: string) => key.replaceAll('~', '~0').replaceAll('/', '~1');

const isBranch = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** Where two definitions differ, leaf by leaf. Lists are compared place by place. */
export function diff(before: unknown, after: unknown, at = ''): readonly Difference[] {
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    const isSame =
      (before === undefined) === (after === undefined) && canonicalJson(before) === canonicalJson(after);
    return isSame ? [] : [{ at, before, after }];
  }
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...keys].flatMap((key) => diff(before[key], after[key], `${at}/${escaped(key)}`));
}
