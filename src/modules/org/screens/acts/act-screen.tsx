import { useParams } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { orgContracts } from '../../contract.ts';
import type { UnitLife } from '../unit/life-line.ts';
import { type ActDraft, emptyPart } from './act-draft.ts';
import { ActForm } from './act-form.tsx';
import { type Act, isAct } from './act-kind.ts';
import { actWords } from './messages.ts';

const empty: ActDraft = {
  on: null,
  legalBasis: '',
  level: null,
  others: [],
  parts: [],
  parentId: null,
};

/** What a form begins with: the unit's own kind, and its parent for what takes its place. */
function startOf(act: Act, life: UnitLife): ActDraft {
  const now = life.versions.at(-1);
  const part = { ...emptyPart(1), kind: now?.kind ?? '', parentId: now?.parent?.id ?? null };
  if (act === 'rename')
    return { ...empty, parts: [{ ...part, name: now?.name ?? '', shortName: now?.shortName ?? '' }] };
  if (act === 'split') return { ...empty, parts: [part, { ...part, key: 2 }] };
  return act === 'merge' ? { ...empty, parts: [part] } : empty;
}

/** Why an act is not to be done: what bars everybody comes before what bars this actor. */
function causeOf({ validTo, may, versions }: UnitLife, isKnown: boolean) {
  if (!isKnown) return 'noSuchAct';
  if (validTo !== null) return 'hasEnded';
  return versions.at(-1)?.parent === null && may.length > 0 ? 'isTop' : 'outOfReach';
}

/** The page of an act on one unit. */
export function ActScreen() {
  const t = useWords(actWords);
  const { unitId = '', act } = useParams();
  const id = /^\d{1,9}$/.test(unitId) ? Number(unitId) : 0;
  const read = useRead(orgContracts.getUnit, { params: { unitId: id } });
  const trail = [{ title: t('units'), to: '/organisation' }];
  if (read.error) return <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />;
  if (!read.data) return <LoadingLines lines={8} />;
  const life = read.data;
  const now = life.versions.at(-1);
  const name = now?.name ?? life.code;
  trail.push({ title: name, to: `/organisation/units/${id}` });
  const lastDay = life.validTo === null ? '' : formatDate(isoDate(life.validTo));
  const cause = causeOf(life, isAct(act));
  if (!isAct(act) || !now || !life.may.includes(act))
    return (
      <>
        <PageHeader title={isAct(act) ? t(act, { unit: name }) : name} trail={trail} />
        <EmptyState title={t(cause, { unit: name, day: lastDay })} next={t(`${cause}Next`)} />
      </>
    );
  return (
    <>
      <PageHeader title={t(act, { unit: name })} about={t('about')} trail={trail} />
      <ActForm
        key={`${id}-${act}`}
        act={act}
        opened={{ id, name, level: now.level }}
        start={startOf(act, life)}
      />
    </>
  );
}

/** The page on which a unit is made from nothing. */
export function CreateUnit() {
  const t = useWords(actWords);
  return (
    <>
      <PageHeader
        title={t('create')}
        about={t('about')}
        trail={[{ title: t('units'), to: '/organisation' }]}
      />
      <ActForm act="create" opened={null} start={empty} />
    </>
  );
}
