import type {
  IForbiddenRuleType,
  IReachabilityForbiddenRuleType,
  IRegularForbiddenRuleType,
} from 'dependency-cruiser';

/** Floors of the rooms, lowest first; a room imports only rooms of lower floors (foundation: earlier in the list). */
export const floors = {
  foundation: ['org', 'access', 'catalogue', 'oversight'],
  facilities: ['figures', 'people', 'documents', 'notices', 'payments', 'proofreading'],
  duties: ['results', 'directives', 'cases', 'benefits', 'employment', 'training', 'news'],
  overviews: ['reviews', 'recognition', 'portal', 'exchange'],
  start: ['today'],
} as const;

const anyOf = (rooms: readonly string[]) => `^src/modules/(${rooms.join('|')})/`;
const { foundation, facilities, duties, overviews, start } = floors;
const test = '(\\.test\\.ts|/testing(\\.ts|/)|\\.slow\\.test\\.ts)';
const serverSide =
  '^src/platform/|^src/modules/[^/]+/(queries|actions|routes|jobs)(/|\\.ts$)|(^|/)node_modules/(pg|kysely)/';

type Rule = IRegularForbiddenRuleType & { name: string };

const rule = (name: string, comment: string, from: Rule['from'], to: Rule['to']): Rule => ({
  name,
  comment,
  severity: 'error',
  from,
  to,
});

const orderedFoundation = foundation
  .slice(0, -1)
  .map((room, i) =>
    rule(
      `foundation-${room}`,
      `${room} stands below ${foundation.slice(i + 1).join(', ')}`,
      { path: anyOf([room]), pathNot: test },
      { path: anyOf(foundation.slice(i + 1)) },
    ),
  );

const browserStaysOutside: IReachabilityForbiddenRuleType & { name: string } = {
  name: 'browser-stays-outside',
  comment: 'What runs in the browser cannot reach the server’s side, even indirectly',
  severity: 'error',
  from: { path: '^src/(ui/|modules/[^/]+/screens/|entrances/(office|portal)/)', pathNot: test },
  to: { path: serverSide, reachable: true },
};

/** The walls of the house, as docs and ARCHITECTURE.md state them. Each has a planted violation in tests/house/planted. */
export const walls: readonly (IForbiddenRuleType & { name: string })[] = [
  rule('no-cycles', 'Nothing calls back up the corridor', {}, { circular: true }),
  rule(
    'kernel-alone',
    'The kernel imports nothing above it',
    { path: '^src/kernel/' },
    { path: '^src/(?!kernel/)' },
  ),
  rule(
    'platform-knows-no-room',
    'Platform could serve a library',
    { path: '^src/platform/' },
    { path: '^src/(modules|ui|entrances)/' },
  ),
  rule(
    'domain-pure',
    'Decisions know no database, clock, file, network or React',
    { path: '^src/modules/([^/]+)/domain/', pathNot: test },
    { pathNot: '^src/modules/$1/domain/|^src/kernel/' },
  ),
  rule(
    'room-by-its-door',
    'Another room is entered by index.ts (server) or contract.ts (browser)',
    { path: '^src/modules/([^/]+)/' },
    { path: '^src/modules/(?!$1/)[^/]+/', pathNot: '^src/modules/[^/]+/(index|contract|testing)\\.ts$' },
  ),
  rule(
    'entrance-by-the-door',
    'Entrances wire rooms by index.ts, contract.ts and screens/index.tsx',
    { path: '^src/entrances/', pathNot: test },
    {
      path: '^src/modules/',
      pathNot: '^src/modules/[^/]+/(index\\.ts|contract\\.ts|screens/(index|public/index)\\.tsx)$',
    },
  ),
  ...orderedFoundation,
  rule(
    'foundation-below',
    'Foundation knows no floor above',
    { path: anyOf(foundation), pathNot: test },
    { path: anyOf([...facilities, ...duties, ...overviews, ...start]) },
  ),
  rule(
    'facilities-below',
    'Facilities know no floor above',
    { path: anyOf(facilities), pathNot: test },
    { path: anyOf([...duties, ...overviews, ...start]) },
  ),
  rule(
    'duties-below',
    'Duties know no overview',
    { path: anyOf(duties), pathNot: test },
    { path: anyOf([...overviews, ...start]) },
  ),
  rule(
    'nothing-stands-on-today',
    'The first screen reads all rooms; none reads it',
    { path: anyOf(overviews), pathNot: test },
    { path: anyOf(start) },
  ),
  rule(
    'duties-never-sideways',
    'Talk between duties is an event',
    { path: `^src/modules/(${duties.join('|')})/` },
    { path: `^src/modules/(?!$1/)(${duties.join('|')})/` },
  ),
  rule(
    'exchange-alone',
    'What other programs are told and asked stands on results and figures; no other overview leans on it, nor it on them',
    { path: '^src/modules/exchange/', pathNot: test },
    { path: '^src/modules/(reviews|recognition|portal)/' },
  ),
  rule(
    'nobody-imports-the-roof',
    'Entrances only wire',
    { path: '^src/(kernel|platform|modules|ui)/' },
    { path: '^src/entrances/' },
  ),
  rule(
    'ui-knows-no-room',
    'Furniture imports no room',
    { path: '^src/ui/' },
    { path: '^src/(modules|entrances|platform)/' },
  ),
  browserStaysOutside,
  rule(
    'contract-crosses-clean',
    'A contract imports schemas and kernel words only',
    { path: '^src/modules/([^/]+)/contract(\\.ts|/)' },
    { pathNot: '^src/kernel/|(^|/)node_modules/typebox/|^src/modules/[^/]+/(contract|domain)(\\.ts|/)' },
  ),
  rule(
    'sql-has-its-place',
    'kysely and pg are imported by queries, access.ts and platform only',
    { path: '^src/', pathNot: `^src/platform/|/queries(/|\\.ts$)|/access\\.ts$|${test}` },
    { path: '(^|/)node_modules/(kysely|pg|pg-boss|pg-copy-streams)/' },
  ),
  rule(
    'no-dev-package',
    'The program runs without development packages',
    { path: '^src/', pathNot: test },
    { dependencyTypes: ['npm-dev'] },
  ),
];
