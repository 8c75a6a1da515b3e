import './organisation.css';
import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { formatDate } from '../../../kernel/format-date.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import { ButtonLink } from '../../../ui/button-link.tsx';
import { download } from '../../../ui/download.ts';
import { useLanguage, useSay, useWords } from '../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { Problem } from '../../../ui/problem.ts';
import { useRead } from '../../../ui/use-call.ts';
import { usePhone } from '../../../ui/use-media.ts';
import { useWho } from '../../../ui/who.ts';
import { orgContracts } from '../contract.ts';
import { levels } from '../domain/unit-life.ts';
import { DayBar } from './day-bar.tsx';
import { org } from './messages.ts';
import { above, findUnits, flipped, linesOf } from './tree/branches.ts';
import { type UnitRow, UnitTree } from './tree/unit-tree.tsx';
import { UnitPanel } from './unit/unit-panel.tsx';
import { unitPath, useDay } from './use-day.ts';

const none: readonly UnitRow[] = [];

function Counts({ units }: { readonly units: readonly UnitRow[] }) {
  const t = useWords(org);
  const counts = levels
    .map((level) => [level, units.filter((unit) => unit.level === level).length] as const)
    .filter(([, n]) => n > 0);
  return <p className="organisation-counts">{counts.map(([level, n]) => t(level, { n })).join(' · ')}</p>;
}

function Tree(props: {
  readonly units: readonly UnitRow[];
  readonly on: IsoDate;
  readonly chosen: number | null;
}) {
  const { units, on, chosen } = props;
  const t = useWords(org);
  const { today } = useWho();
  const go = useNavigate();
  const [params, setParams] = useSearchParams();
  const search = params.get('q') ?? '';
  const setSearch = (text: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        if (text === '') next.delete('q');
        else next.set('q', text);
        return next;
      },
      { replace: true },
    );
  const [byHand, setByHand] = useState<ReadonlySet<number>>(new Set());
  const open = useMemo(() => {
    // The root and the way to what is chosen stand open until they are shut by hand.
    const atFirst = new Set(units.filter(({ parentId }) => parentId === null).map(({ id }) => id));
    for (const id of above(units, chosen === null ? [] : [chosen])) atFirst.add(id);
    return [...byHand].reduce<ReadonlySet<number>>(flipped, atFirst);
  }, [units, chosen, byHand]);
  const lines = linesOf(units, open, search);
  const fits = findUnits(units, search).size;
  const query = (id: number) => {
    const path = unitPath(id, on, today);
    return search === '' ? path : `${path}${path.includes('?') ? '&' : '?'}q=${encodeURIComponent(search)}`;
  };
  const clear = <Button onClick={() => setSearch('')}>{t('clearSearch')}</Button>;
  return (
    <section className="panel organisation-tree" aria-label={t('tree', { day: formatDate(on) })}>
      <Input
        prefix={<SearchOutlined aria-hidden />}
        aria-label={t('search')}
        placeholder={t('searchPlace')}
        value={search}
        allowClear
        suffix={search === '' ? undefined : <span className="faint">{fits}</span>}
        onChange={(event) => setSearch(event.target.value)}
      />
      {lines.length > 0 && (
        <UnitTree
          label={t('tree', { day: formatDate(on) })}
          lines={lines}
          chosen={chosen}
          onChoose={({ id }) => go(query(id))}
          onFlip={({ id }) => setByHand(flipped(byHand, id))}
        />
      )}
      {lines.length === 0 && search !== '' && (
        <EmptyState
          title={t('noneFound', { text: search, day: formatDate(on) })}
          next={t('noneFoundNext')}
          act={clear}
        />
      )}
      {lines.length === 0 && search === '' && (
        <EmptyState title={t('none', { day: formatDate(on) })} next={t('noneNext')} />
      )}
    </section>
  );
}

function Export({ on }: { readonly on: IsoDate }) {
  const t = useWords(org);
  const say = useSay();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await download(orgContracts.exportUnits, { query: { on, language } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      message.error(say(error.reason));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={isBusy} onClick={go}>
      {t('export')}
    </Button>
  );
}

/** The units as of any day as a tree, with one of them opened beside it; on a phone one or the other. */
export function Organisation() {
  const t = useWords(org);
  const isPhone = usePhone();
  const { verbs } = useWho();
  const { unitId } = useParams();
  const chosen = /^\d{1,9}$/.test(unitId ?? '') ? Number(unitId) : null;
  const [on, setOn] = useDay();
  const read = useRead(orgContracts.listUnits, { query: { on } }, { keepFormer: true });
  const units = read.data?.rows ?? none;
  const hasTree = !isPhone || chosen === null;
  const create = verbs.has('unit.change') && (
    <ButtonLink to="/organisation/create" button={{ type: 'primary' }}>
      {t('create')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={(isPhone && units.find(({ id }) => id === chosen)?.name) || t('title')}
        trail={isPhone && chosen !== null ? [{ title: t('title'), to: `/organisation?on=${on}` }] : []}
        acts={
          hasTree && (
            <>
              <Export on={on} />
              {create}
            </>
          )
        }
      />
      <div className="organisation-bar">
        <DayBar label={t('day')} day={on} onDay={setOn} hasBefore />
        {hasTree && <Counts units={units} />}
      </div>
      {read.error && <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />}
      <div className="organisation-panes">
        {hasTree &&
          (read.data ? <Tree units={units} on={on} chosen={chosen} /> : <LoadingLines lines={10} />)}
        {chosen !== null && (
          <section className="panel">
            <UnitPanel key={chosen} unitId={chosen} on={on} units={units} />
          </section>
        )}
        {chosen === null && !isPhone && read.data && (
          <section className="panel">
            <EmptyState title={t('choose')} next={t('chooseNext')} />
          </section>
        )}
      </div>
    </>
  );
}
