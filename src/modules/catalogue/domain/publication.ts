import type { Words } from '../../../kernel/words.ts';
import type { Catalogue } from './catalogue.ts';
import type { PublishedKind, Version, Versioned } from './definitions.ts';
import { type Difference, diff } from './diff.ts';

/** A version as it stands in the files, numbered by its place. */
export interface Edition {
  readonly kind: PublishedKind;
  readonly code: string;
  readonly version: number;
  readonly checksum: string;
  readonly body: Version;
  readonly sourceTitle: Words;
}

/** A version as it was published. */
export interface PublishedEdition {
  readonly kind: PublishedKind;
  readonly code: string;
  readonly version: number;
  readonly checksum: string;
  readonly body: unknown;
}

/** A published version that the files no longer give as it was. */
export interface ChangedEdition {
  readonly kind: PublishedKind;
  readonly code: string;
  readonly version: number;
  /** Leaf by leaf; one difference at the root when the version is gone. */
  readonly differences: readonly Difference[];
}

export interface PublicationPlan {
  readonly fresh: readonly Edition[];
  readonly changed: readonly ChangedEdition[];
  readonly unchanged: number;
}

/** Every version of every definition in a catalogue. */
export function editionsOf(catalogue: Catalogue, checksum: (body: unknown) => string): readonly Edition[] {
  const lists: readonly (readonly [PublishedKind, readonly Versioned[]])[] = [
    ['indicator', catalogue.indicators],
    ['role', catalogue.roles],
    ['calendar', catalogue.calendars],
    ['rule', catalogue.rules],
    ['reportForm', catalogue.reportForms],
  ];
  return lists.flatMap(([kind, definitions]) =>
    definitions.flatMap(({ code, versions }) =>
      versions.map((body, at) => ({
        kind,
        code,
        version: at + 1,
        checksum: checksum(body),
        body,
        sourceTitle: catalogue.sources.get(body.source)?.title ?? { vi: body.source, en: body.source },
      })),
    ),
  );
}

const keyOf = ({ kind, code, version }: Pick<Edition, 'kind' | 'code' | 'version'>) =>
  `${kind} ${code} ${version}`;

/** What publishing would add, and which published versions the files have changed or lost. */
export function planPublication(
  editions: readonly Edition[],
  published: readonly PublishedEdition[],
): PublicationPlan {
  const now = new Map(editions.map((edition) => [keyOf(edition), edition]));
  const before = new Set(published.map(keyOf));
  const changed = published.flatMap((old): ChangedEdition[] => {
    const edition = now.get(keyOf(old));
    if (edition?.checksum === old.checksum) return [];
    const { kind, code, version } = old;
    return [{ kind, code, version, differences: diff(old.body, edition?.body) }];
  });
  return {
    fresh: editions.filter((edition) => !before.has(keyOf(edition))),
    changed,
    unchanged: published.length - changed.length,
  };
}

const shown = (value: unknown) => (value === undefined ? '∅' : JSON.stringify(value));

/** A changed version as lines for a person: `indicator V01, version 1: /name/vi: "a" → "b"`. */
export function describeChanges(
  changed: readonly ChangedEdition[],
): readonly { readonly at: string; readonly reason: Words }[] {
  return changed.flatMap(({ kind, code, version, differences }) =>
    differences.map(({ at, before, after }) => {
      const what = `${at || '/'}: ${shown(before)} → ${shown(after)}`;
      return {
        at: `${kind}/${code}`,
        reason: { vi: `phiên bản ${version}: ${what}`, en: `version ${version}: ${what}` },
      };
    }),
  );
}
