import '../exchange.css';
import { App } from 'antd';
import { useParams } from 'react-router';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';
import { ExportFigures } from './export-figures.tsx';
import { ImportFigures } from './import-figures.tsx';
import { MappingTable } from './mapping-table.tsx';
import { PartnerSettings, type Settings } from './settings.tsx';

/** One partner: figures in, figures out, the mapping, the settings. */
export function PartnerPage() {
  const t = useWords(exchange);
  const { message } = App.useApp();
  const { partner = '' } = useParams();
  const { verbs } = useWho();
  const answer = useRead(exchangeContracts.listPartners, {});
  const change = useAct(exchangeContracts.setPartner, { onDone: () => void message.success(t('saved')) });
  const one = answer.data?.rows.find(({ code }) => code === partner);
  const trail = [{ title: t('title'), to: '/administration/exchange' }];
  if (answer.error) return <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={6} />;
  const save = ({ code: _, ...body }: Settings) => change.mutate({ params: { partner }, body });
  return (
    <div className="exchange-page">
      <PageHeader title={one?.name ?? partner} about={partner} trail={trail} />
      {verbs.has('exchange.import') && <ImportFigures partner={partner} />}
      {verbs.has('exchange.export') && <ExportFigures partner={partner} />}
      <MappingTable partner={partner} mayManage={verbs.has('exchange.manage')} />
      {one && verbs.has('exchange.manage') && (
        <PartnerSettings
          start={{
            code: one.code,
            name: one.name,
            periodRule: one.periodRule,
            dataSet: one.dataSet,
            defaultOption: one.defaultOption,
          }}
          problem={change.error}
          isBusy={change.isPending}
          onSave={save}
        />
      )}
    </div>
  );
}
