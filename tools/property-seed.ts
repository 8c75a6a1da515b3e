// Loaded before each test file: properties draw the same cases in every run, so that a commit is judged by what it changed
// and not by luck. `GIAOBAN_PROPERTY_SEED=any` draws new ones (for hunting), a number repeats those of a report.
import fc from 'fast-check';

const asked = process.env.GIAOBAN_PROPERTY_SEED ?? '20200626';
if (asked !== 'any') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) });
