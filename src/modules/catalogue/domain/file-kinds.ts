const byFolder: Readonly<Record<string, FileKind>> = {
  indicators: 'indicator',
  roles: 'role',
  calendars: 'calendar',
  rules: 'rule',
  'report-forms': 'reportForm',
};

const provinceFiles = [
  'province',
  'units',
  'successions',
  'department',
  'positions',
  'portfolios',
  'targets',
  'asserted',
  'limitations',
  'package',
] as const;

const rootFiles = ['fields', 'sources', 'breakdowns'] as const;

export type FileKind =
  | 'indicator'
  | 'role'
  | 'calendar'
  | 'rule'
  | 'reportForm'
  | 'breakdowns'
  | 'fields'
  | 'sources'
  | 'map'
  | (typeof provinceFiles)[number];

/** What a file must contain, by its place in the catalogue; null where no file of that name belongs. */
export function kindOfFile(path: string): FileKind | null {
  const [folder = '', ...rest] = path.split('/');
  const name = (rest.at(-1) ?? folder).replace(/\.(yaml|json|geojson)$/, '');
  if (rest.length === 0) return rootFiles.find((one) => one === name) ?? null;
  if (folder !== 'provinces') return rest.length === 1 ? (byFolder[folder] ?? null) : null;
  // units-2025 and targets-2020 hold the same as units and targets.
  const base = name.replace(/-\d{4}$/, '');
  if (rest.length !== 2) return null;
  if (path.endsWith('.geojson')) return base === 'map' ? 'map' : null;
  return provinceFiles.find((one) => one === base) ?? null;
}

/** The province whose folder a file is in. */
export function provinceOfFile(path: string): string | null {
  const [folder, province, file] = path.split('/');
  return folder === 'provinces' && province !== undefined && file !== undefined ? province : null;
}
