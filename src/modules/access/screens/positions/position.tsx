import '../accounts/accounts.css';
import { useParams } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { AppointForm } from './appoint-form.tsx';
import { Holdings } from './holdings.tsx';

/** One position: its role, who holds and held it, and the way to give it to somebody. */
export function PositionPage() {
  const t = useWords(admin);
  const say = useSay();
  const { positionId = '' } = useParams();
  const id = /^\d{1,9}$/.test(positionId) ? Number(positionId) : 0;
  const read = useRead(accessContracts.getPosition, { params: { positionId: id } });
  const roles = useRead(accessContracts.listRoles, {});
  if (read.error) return <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />;
  if (!read.data || !roles.data) return <LoadingLines lines={8} />;
  const position = read.data;
  const role = roles.data.rows.find(({ code }) => code === position.role);
  const roleName = role ? say(role.name) : position.role;
  const rights = role?.rights.length ?? 0;
  const since = t('since', { day: formatDate(isoDate(position.validFrom)) });
  return (
    <>
      <PageHeader
        title={position.title}
        about={`${position.unit.name} · ${roleName} · ${since}`}
        trail={[{ title: t('positionsTitle'), to: '/administration/positions' }]}
      />
      <div className="position-panes">
        <section className="panel" aria-labelledby="holders">
          <h2 id="holders">{t('holders')}</h2>
          <Holdings position={position} roleName={roleName} rights={rights} />
        </section>
        {position.may.includes('appoint') && (
          <section className="panel" aria-labelledby="appoint">
            <h2 id="appoint">{t('appoint')}</h2>
            <AppointForm key={position.id} position={position} roleName={roleName} rights={rights} />
          </section>
        )}
      </div>
    </>
  );
}
