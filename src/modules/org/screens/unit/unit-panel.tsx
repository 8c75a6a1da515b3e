import './unit-panel.css';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { addDays, type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import { NumberText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { useWho } from '../../../../ui/who.ts';
import { orgContracts } from '../../contract.ts';
import { levelNames } from '../../domain/level-names.ts';
import { isAct } from '../acts/act-kind.ts';
import { org } from '../messages.ts';
import type { UnitRow } from '../tree/unit-tree.tsx';
import { unitPath } from '../use-day.ts';
import { type UnitLife, versionOn } from './life-line.ts';
import { LifeList } from './life-list.tsx';

function StateOfLife({ life, on }: { readonly life: UnitLife; readonly on: IsoDate }) {
  const t = useWords(org);
  const { validFrom, validTo } = life;
  if (validFrom > on)
    return <StateTag tone="waiting">{t('notYet', { day: formatDate(isoDate(validFrom)) })}</StateTag>;
  if (validTo === null) return null;
  const end = addDays(isoDate(validTo), 1);
  return (
    <StateTag tone="neutral">{t(validTo < on ? 'endedOn' : 'endsOn', { day: formatDate(end) })}</StateTag>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Facts({ life, on }: { readonly life: UnitLife; readonly on: IsoDate }) {
  const t = useWords(org);
  const say = useSay();
  const { today } = useWho();
  const version = versionOn(life, on);
  if (!version) return null;
  const { validFrom, validTo, population, areaKm2 } = life;
  const from = formatDate(isoDate(validFrom));
  return (
    <dl className="unit-facts">
      <Fact label={t('code')}>{life.code}</Fact>
      <Fact label={t('level')}>{say(levelNames[version.level])}</Fact>
      {version.parent && (
        <Fact label={t('parent')}>
          <Link to={unitPath(version.parent.id, on, today)}>{version.parent.name}</Link>
        </Fact>
      )}
      <Fact label={t('life')}>
        {validTo === null
          ? t('lifeFrom', { from })
          : t('lifeFromTo', { from, to: formatDate(isoDate(validTo)) })}
      </Fact>
      {version.shortName !== version.name && <Fact label={t('shortName')}>{version.shortName}</Fact>}
      {version.altNames.length > 0 && <Fact label={t('otherNames')}>{version.altNames.join(', ')}</Fact>}
      {population !== null && (
        <Fact label={t('population')}>
          <NumberText value={String(population)} unit={t('people')} />
        </Fact>
      )}
      {areaKm2 !== null && (
        <Fact label={t('area')}>
          <NumberText value={areaKm2} unit="km²" />
        </Fact>
      )}
    </dl>
  );
}

interface UnitPanelProps {
  readonly unitId: number;
  readonly on: IsoDate;
  /** The units of that day, of which those below are shown. */
  readonly units: readonly UnitRow[];
}

/** One unit: what it is on a day, what happened to it, what stands under it, what may be done with it. */
export function UnitPanel({ unitId, on, units }: UnitPanelProps) {
  const t = useWords(org);
  const { today } = useWho();
  // On a phone the page's own title is the unit's name, so the parts stand directly under it.
  const Part = usePhone() ? 'h2' : 'h3';
  const read = useRead(orgContracts.getUnit, { params: { unitId } });
  if (read.error) return <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />;
  if (!read.data) return <LoadingLines lines={8} />;
  const life = read.data;
  const below = units.filter(({ parentId }) => parentId === unitId);
  const isThere = life.validFrom <= on && (life.validTo === null || life.validTo >= on);
  return (
    <div className="unit-panel">
      <header className="unit-head">
        {Part === 'h3' && <h2>{versionOn(life, on)?.name}</h2>}
        <StateOfLife life={life} on={on} />
      </header>
      {life.may.length > 0 && (
        <div className="unit-acts not-on-paper">
          {life.may.filter(isAct).map((act) => (
            <ButtonLink key={act} to={`/organisation/units/${unitId}/acts/${act}`}>
              {t(`act_${act}`)}
            </ButtonLink>
          ))}
        </div>
      )}
      {!isThere && <Notice tone="info" title={t('notOn', { day: formatDate(on) })} />}
      <Facts life={life} on={on} />
      <Part className="unit-part">{t('lifeLine')}</Part>
      <LifeList life={life} />
      {below.length > 0 && (
        <>
          <Part className="unit-part">
            {t('below', { day: formatDate(on) })} ({below.length})
          </Part>
          <ul className="unit-children">
            {below.map((unit) => (
              <li key={unit.id}>
                <Link to={unitPath(unit.id, on, today)}>{unit.name}</Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
