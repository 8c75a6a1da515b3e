import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { download } from '../../../../ui/download.ts';
import { FileDrop } from '../../../../ui/file-drop.tsx';
import { useLanguage, useWords } from '../../../../ui/language.tsx';
import { Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';

type Line = Reply<typeof exchangeContracts.readMapping>['rows'][number];
const most = 100;

function Replace({ partner }: { readonly partner: string }) {
  const t = useWords(exchange);
  const [file, setFile] = useState<File | null>(null);
  const replace = useAct(exchangeContracts.importMapping, { onDone: () => setFile(null) });
  return (
    <>
      <FileDrop
        kinds={['.xlsx', '.csv']}
        limitMegabytes={10}
        file={file}
        onFile={(next) => {
          replace.reset();
          setFile(next);
        }}
        label={t('mappingFile')}
      />
      {file !== null && (
        <p className="exchange-acts">
          <Button loading={replace.isPending} onClick={() => replace.mutate({ params: { partner }, file })}>
            {t('mappingReplace')}
          </Button>
        </p>
      )}
      {replace.error && <ProblemNotice problem={replace.error} />}
      {replace.data && <Notice tone="good" isUrgent title={t('mappingDone', { n: replace.data.mappings })} />}
    </>
  );
}

/** What the partner calls things, and a file to replace it by. */
export function MappingTable({
  partner,
  mayManage,
}: {
  readonly partner: string;
  readonly mayManage: boolean;
}) {
  const t = useWords(exchange);
  const { language } = useLanguage();
  const answer = useRead(exchangeContracts.readMapping, { params: { partner } });
  const all = answer.data?.rows.length ?? 0;
  const shown = { ...answer, data: answer.data && { rows: answer.data.rows.slice(0, most) } };
  const columns: readonly Column<Line>[] = [
    {
      key: 'theirs',
      title: t('theirs'),
      isName: true,
      cell: ({ theirs, theirOption }) => [theirs, theirOption].filter((one) => one !== '').join(' · '),
    },
    { key: 'kind', title: t('kind'), cell: ({ kind }) => t(`kind_${kind}`) },
    {
      key: 'ours',
      title: t('ours'),
      cell: ({ ours, name }) => (name === null ? ours || '–' : `${ours} (${name})`),
    },
  ];
  return (
    <section className="panel">
      <h2>{t('mapping')}</h2>
      <p className="faint">{t('mappingAbout')}</p>
      {all > most && <p className="faint">{t('mappingFirst', { n: most, all })}</p>}
      <DataTable
        name="exchange.mapping"
        label={t('mapping')}
        columns={columns}
        rowKey={({ kind, theirs, theirOption }) => `${kind} ${theirs} ${theirOption}`}
        answer={shown}
        empty={{ title: t('mappingNone'), next: t('mappingAbout') }}
      />
      <p className="exchange-acts">
        <Button
          icon={<DownloadOutlined aria-hidden />}
          onClick={() =>
            download(exchangeContracts.exportMapping, { params: { partner }, query: { language } })
          }
        >
          {t('mappingDownload')}
        </Button>
      </p>
      {mayManage && <Replace partner={partner} />}
    </section>
  );
}
