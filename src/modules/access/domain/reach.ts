import type { Reach } from '../../../kernel/actor.ts';

/** A right as a role holds it. */
export interface Right {
  readonly verb: string;
  readonly reach: Reach['kind'];
}

const widest: readonly Reach['kind'][] = ['own', 'assigned', 'unit', 'subtree', 'all'];

/** The unit strings that the kinds of reach need, for one position. */
export interface ReachStrings {
  readonly unit: string;
  readonly subtree: string;
  readonly all: string;
}

/** Turns rights into reaches by verb. When a verb is held twice the wider reach counts. */
export function reachesOf(rights: readonly Right[], strings: ReachStrings): ReadonlyMap<string, Reach> {
  const none = '0'.repeat(strings.all.length);
  const units = { own: none, assigned: none, ...strings };
  const reaches = new Map<string, Reach>();
  for (const { verb, reach } of rights) {
    const held = reaches.get(verb);
    if (held && widest.indexOf(held.kind) >= widest.indexOf(reach)) continue;
    reaches.set(verb, { kind: reach, units: units[reach] });
  }
  return reaches;
}
