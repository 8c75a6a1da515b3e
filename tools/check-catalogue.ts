// Checks the catalogue folder, or the one given: every file, reference and verb. Names file and line; ends with 1 on a problem.
import { parseArgs } from 'node:util';
import { allVerbs } from '../src/entrances/rooms.ts';
import { checkFolder, describeProblem } from '../src/modules/catalogue/index.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { language: { type: 'string', default: 'vi' } },
});
const language = values.language === 'en' ? 'en' : 'vi';
const problems = await checkFolder(new Set(allVerbs.map(({ verb }) => verb)), positionals[0]);
for (const problem of problems) console.error(describeProblem(problem, language));
if (problems.length > 0) process.exitCode = 1;
else console.log(language === 'vi' ? 'Danh mục hợp lệ.' : 'The catalogue is valid.');
