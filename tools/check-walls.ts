import { join } from 'node:path';
import { findBreaches } from './cruise.ts';

const { modules, breaches } = await findBreaches(join(import.meta.dirname, '..'));
for (const { wall, from, to } of breaches) process.stderr.write(`${wall}: ${from} → ${to}\n`);
process.stdout.write(`walls: ${modules} modules, ${breaches.length} breaches\n`);
if (breaches.length > 0 || modules < 20) process.exitCode = 1;
