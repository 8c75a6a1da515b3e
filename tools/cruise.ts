import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { walls } from './walls.ts';

export interface Breach {
  readonly wall: string;
  readonly from: string;
  readonly to: string;
}

/** Follows all imports below `<root>/src` and gives every breach of a wall. */
export async function findBreaches(
  root: string,
): Promise<{ readonly modules: number; readonly breaches: readonly Breach[] }> {
  const result = await cruise(['src'], {
    baseDir: root,
    ruleSet: { forbidden: [...walls] },
    validate: true,
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'types'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.json', '.mjs'],
    },
  });
  const output = result.output as ICruiseResult;
  return {
    modules: output.summary.totalCruised,
    breaches: output.summary.violations.map((v) => ({ wall: v.rule.name, from: v.from, to: v.to })),
  };
}
