import type { CatalogueFiles } from '../catalogue-files.ts';
import type { CatalogueProblem } from '../problem.ts';
import { calendarsHold } from './calendars.ts';
import { fieldsComplete, indicatorsHold } from './indicators.ts';
import { mapsHold, provincesHold } from './provinces.ts';
import type { Known, Rule } from './report.ts';
import { reportFormsHold } from './report-forms.ts';
import { rolesHold } from './roles.ts';
import { unitsHold } from './units.ts';
import { versionsInOrder } from './versions.ts';

const rules: readonly Rule[] = [
  versionsInOrder,
  indicatorsHold,
  fieldsComplete,
  rolesHold,
  reportFormsHold,
  calendarsHold,
  unitsHold,
  provincesHold,
  mapsHold,
];

/** Everything that the rules between files find wrong. */
export function brokenRules(files: CatalogueFiles, known: Known): readonly CatalogueProblem[] {
  return rules.flatMap((rule) => rule(files, known));
}
