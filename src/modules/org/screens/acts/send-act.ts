import { useAct } from '../../../../ui/use-call.ts';
import { orgContracts as on } from '../../contract.ts';
import type { Level } from '../../domain/unit-life.ts';
import { type ActDraft, unitOf } from './act-draft.ts';
import type { Act } from './act-kind.ts';
import type { Asked } from './foresight.tsx';

interface Subject {
  readonly id: number;
  readonly level: Level;
}

const levelOf = (subject: Subject | null, draft: ActDraft): Level =>
  subject?.level ?? draft.level ?? 'commune';

/** The act as the server foresees it. */
export function askedOf(act: Act | 'create', subject: Subject | null, draft: ActDraft): Asked {
  const level = levelOf(subject, draft);
  const own = subject === null ? [] : [subject.id];
  const hasParts = act !== 'move' && act !== 'abolish';
  return {
    act,
    on: draft.on ?? '',
    unitIds: act === 'merge' ? [...own, ...draft.others] : own,
    // A renamed unit keeps its code and parent; the server takes them as they are, whatever is said here.
    into: hasParts
      ? draft.parts.map((part) =>
          act === 'rename' ? { ...unitOf(part, level), code: '0', parentId: 1 } : unitOf(part, level),
        )
      : [],
    ...(act === 'move' && draft.parentId !== null ? { parentId: draft.parentId } : {}),
  };
}

/** Does the act and gives the units it began. The same form sent again after a failure is one act. */
export function useSend(act: Act | 'create', subject: Subject | null) {
  const create = useAct(on.createUnit);
  const merge = useAct(on.mergeUnits);
  const split = useAct(on.splitUnit);
  const rename = useAct(on.renameUnit);
  const move = useAct(on.moveUnit);
  const abolish = useAct(on.abolishUnit);
  return async (draft: ActDraft): Promise<readonly number[]> => {
    const level = levelOf(subject, draft);
    const body = { on: draft.on ?? '', legalBasis: draft.legalBasis.trim() };
    const params = { unitId: subject?.id ?? 0 };
    const [first] = draft.parts;
    if (act === 'move')
      return (await move.mutateAsync({ params, body: { ...body, parentId: draft.parentId ?? 0 } })).unitIds;
    if (act === 'abolish') return (await abolish.mutateAsync({ params, body })).unitIds;
    if (!first) throw new RangeError(`${act} without a unit`);
    const unit = unitOf(first, level);
    if (act === 'create') return (await create.mutateAsync({ body: { ...body, unit } })).unitIds;
    if (act === 'merge') {
      const unitIds = [params.unitId, ...draft.others];
      return (await merge.mutateAsync({ body: { ...body, unitIds, into: unit } })).unitIds;
    }
    if (act === 'rename') {
      const { name, shortName, kind } = unit;
      return (await rename.mutateAsync({ params, body: { ...body, name, shortName, kind } })).unitIds;
    }
    const into = draft.parts.map((part) => ({
      unit: unitOf(part, level),
      weight: part.weight === null ? null : Number(part.weight),
    }));
    return (await split.mutateAsync({ params, body: { ...body, into } })).unitIds;
  };
}
