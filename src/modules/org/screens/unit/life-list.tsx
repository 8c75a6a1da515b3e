import './life-list.css';
import { Link } from 'react-router';
import { type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import { formatPercent } from '../../../../kernel/numbers.ts';
import { DateText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useWho } from '../../../../ui/who.ts';
import { org } from '../messages.ts';
import { unitPath } from '../use-day.ts';
import { type Happening, lifeLine, type UnitLife } from './life-line.ts';

interface RelativesProps {
  readonly title: string;
  readonly relatives: Happening['became'];
  /** The day as of which a relative is opened: one on which it lives. */
  readonly dayOf: (relative: Happening['became'][number]) => IsoDate;
  /** Whose share is said: this unit's, or that of the relative. */
  readonly shareOf?: string;
}

function Relatives({ title, relatives, dayOf, shareOf }: RelativesProps) {
  const t = useWords(org);
  const { today } = useWho();
  if (relatives.length === 0) return null;
  const share = ({ name, sharePercent, isEstimated }: RelativesProps['relatives'][number]) => {
    const of = shareOf ?? name;
    const said =
      sharePercent === '100.00'
        ? t('whole', { name: of })
        : t('share', { percent: formatPercent(sharePercent), name: of });
    return isEstimated ? `${said} (${t('equal')})` : said;
  };
  return (
    <>
      <p>{title}</p>
      <ul className="life-units">
        {relatives.map((one) => (
          <li key={one.id}>
            <Link to={unitPath(one.id, dayOf(one), today)}>{one.name}</Link>{' '}
            <span className="faint">
              {one.code} · {share(one)}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What happened to a unit, with the document of each act, and what it came from and became. */
export function LifeList({ life }: { readonly life: UnitLife }) {
  const t = useWords(org);
  const names = { laid: 'laid', create: 'create_' } as const;
  const own = life.versions.at(-1)?.name ?? life.code;
  return (
    <ol className="life">
      {lifeLine(life).map((one) => (
        <li key={`${one.on}-${one.what}`}>
          <p className="life-head">
            <strong>
              <DateText date={one.on} />
            </strong>
            <strong>{t(one.what === 'laid' || one.what === 'create' ? names[one.what] : one.what)}</strong>
            {one.needsCheck && <StateTag tone="warn">{t('toCheck')}</StateTag>}
          </p>
          {one.what !== 'laid' && <p className="life-basis">{one.legalBasis ?? t('noBasis')}</p>}
          {one.name && <p>{t('nameChanged', one.name)}</p>}
          {one.parent && <p>{t('parentChanged', one.parent)}</p>}
          <Relatives
            title={t('cameFrom')}
            relatives={one.cameFrom}
            dayOf={({ validTo }) => isoDate(validTo ?? one.on)}
          />
          <Relatives title={t('became')} relatives={one.became} dayOf={() => one.on} shareOf={own} />
        </li>
      ))}
    </ol>
  );
}
