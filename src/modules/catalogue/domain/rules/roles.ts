import { problemAt, type Rule, repeated } from './report.ts';

/** Roles use verbs that some room knows, each once. */
export const rolesHold: Rule = (files, { verbs }) =>
  files.of('role').flatMap((entry) =>
    entry.value.versions.flatMap(({ rights }, version) => {
      const place = (at: number) => `/versions/${version}/rights/${at}/verb`;
      const unknown = rights.flatMap(({ verb }, at) =>
        verbs === null || verbs.has(verb)
          ? []
          : [
              problemAt(
                entry,
                place(at),
                `quyền “${verb}” không có phòng nào nhận`,
                `no room has a verb “${verb}”`,
              ),
            ],
      );
      const twice = repeated(rights, ({ verb }) => verb).map(([at, { verb }]) =>
        problemAt(entry, place(at), `quyền “${verb}” ghi hai lần`, `verb “${verb}” is there twice`),
      );
      return [...unknown, ...twice];
    }),
  );
