import type { Entry } from '../catalogue-files.ts';
import type { Versioned } from '../definitions.ts';
import { problemAt, type Rule } from './report.ts';

const versionedKinds = ['indicator', 'role', 'calendar', 'rule', 'reportForm'] as const;

/** Files are named after their code, versions follow each other in time, and every source is a known one. */
export const versionsInOrder: Rule = (files) => {
  const sources = new Set(files.of('sources').flatMap(({ value }) => value.sources.map(({ code }) => code)));
  const entries: readonly Entry<Versioned>[] = versionedKinds.flatMap((kind) => files.of(kind));
  return entries.flatMap((entry) => {
    const { code, versions } = entry.value;
    const name = entry.path.split('/').at(-1)?.replace('.yaml', '');
    return [
      ...(name === code
        ? []
        : [problemAt(entry, '/code', `mã “${code}” khác tên tệp`, `code “${code}” is not the file's name`)]),
      ...versions.flatMap(({ from, source }, at) => {
        const before = versions[at - 1];
        const place = `/versions/${at}`;
        return [
          ...(before && before.from >= from
            ? [
                problemAt(
                  entry,
                  `${place}/from`,
                  `phải sau ${before.from} của phiên bản trước`,
                  `must be after ${before.from} of the version before`,
                ),
              ]
            : []),
          ...(sources.has(source)
            ? []
            : [
                problemAt(
                  entry,
                  `${place}/source`,
                  `nguồn “${source}” không có trong sources.yaml`,
                  `source “${source}” is not in sources.yaml`,
                ),
              ]),
        ];
      }),
    ];
  });
};
