import './fields.css';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { type IsoDate, isoDate, readIsoDate } from '../../../../kernel/iso-date.ts';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useWho } from '../../../../ui/who.ts';
import { fieldWords } from './messages.ts';
import { type Portfolio, useAssignments } from './use-assignments.ts';

type Assignments = ReturnType<typeof useAssignments>;

function Since({ day }: { readonly day: string }) {
  const t = useWords(fieldWords);
  return <span className="faint">{t('since', { day: formatDate(isoDate(day)) })}</span>;
}

function ByField({ all, on }: { readonly all: Assignments; readonly on: IsoDate }) {
  const t = useWords(fieldWords);
  const say = useSay();
  const nobody = <span className="faint">{t('nobody')}</span>;
  return (
    <div className="panel fields-panel">
      <table className="fields-table">
        <thead>
          <tr>
            <th scope="col">{t('field')}</th>
            <th scope="col">{t('holder')}</th>
            <th scope="col">{t('leader')}</th>
          </tr>
        </thead>
        <tbody>
          {all.fields.map(({ code, name, holder }) => {
            const leaders = all.portfolios.filter(({ fieldCode }) => fieldCode === code);
            return (
              <tr key={code}>
                <th scope="row">{say(name)}</th>
                <td data-head={t('holder')}>
                  {holder ? (
                    <>
                      <Link to={`/organisation/units/${holder.unitId}?on=${on}`}>{holder.name}</Link>{' '}
                      <Since day={holder.since} />
                    </>
                  ) : (
                    nobody
                  )}
                </td>
                <td data-head={t('leader')}>
                  {leaders.length === 0 && nobody}
                  {leaders.map((one) => (
                    <p key={one.positionId} title={one.legalBasis}>
                      {all.title(one.positionId)} <Since day={one.validFrom} />
                    </p>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function Leader({
  id,
  portfolios,
  all,
}: {
  readonly id: number;
  readonly portfolios: readonly Portfolio[];
  readonly all: Assignments;
}) {
  const t = useWords(fieldWords);
  const say = useSay();
  const names = new Map(all.fields.map(({ code, name }) => [code, say(name)]));
  const fields = portfolios.flatMap(({ fieldCode }) =>
    fieldCode === null ? [] : [names.get(fieldCode) ?? fieldCode],
  );
  const units = portfolios.flatMap(({ unitId }) => (unitId === null ? [] : [all.unit(unitId)]));
  const bases = [...new Set(portfolios.map(({ legalBasis }) => legalBasis))];
  const list = (title: string, items: readonly string[]) =>
    items.length > 0 && (
      <>
        <h4>{title}</h4>
        <ul>
          {items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      </>
    );
  return (
    <li className="panel">
      <h3>{all.title(id)}</h3>
      <p className="faint">{t('watches', { fields: fields.length, units: units.length })}</p>
      {list(t('fieldsOf'), fields)}
      {list(t('unitsOf'), units)}
      {list(t('basis'), bases)}
    </li>
  );
}

function ByLeader({ all }: { readonly all: Assignments }) {
  const t = useWords(fieldWords);
  const ids = [...new Set(all.portfolios.map(({ positionId }) => positionId))];
  if (ids.length === 0) return <EmptyState title={t('noLeaders')} next={t('noLeadersNext')} />;
  return (
    <ul className="leaders">
      {ids.map((id) => (
        <Leader
          key={id}
          id={id}
          all={all}
          portfolios={all.portfolios.filter(({ positionId }) => positionId === id)}
        />
      ))}
    </ul>
  );
}

/** Fields of work and portfolios as of any day. */
export function Fields() {
  const t = useWords(fieldWords);
  const { today, verbs } = useWho();
  const [params, setParams] = useSearchParams();
  const on = readIsoDate(params.get('on') ?? '') ?? today;
  const all = useAssignments(on);
  return (
    <div className="fields-page">
      <PageHeader
        title={t('title')}
        about={t('about')}
        acts={
          verbs.has('unit.change') && (
            <ButtonLink to="/organisation/fields/assign" button={{ type: 'primary' }}>
              {t('assign')}
            </ButtonLink>
          )
        }
      />
      <div className="fields-bar not-on-paper">
        <strong>{t('day')}</strong>
        <DateInput
          label={t('day')}
          value={on}
          onChange={(day) => day !== null && setParams(day === today ? {} : { on: day })}
        />
      </div>
      {all.error && <ProblemNotice problem={all.error} onAgain={all.again} />}
      {all.isPending && !all.error && <LoadingLines lines={8} />}
      {!all.isPending && all.fields.length === 0 && (
        <EmptyState title={t('noFields')} next={t('noFieldsNext')} />
      )}
      {!all.isPending && all.fields.length > 0 && (
        <>
          <h2>{t('fields')}</h2>
          <ByField all={all} on={on} />
          <h2>{t('leaders')}</h2>
          <ByLeader all={all} />
        </>
      )}
    </div>
  );
}
