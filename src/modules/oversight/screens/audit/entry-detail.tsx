import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import type { oversightContracts } from '../../contract.ts';
import { oversightWords } from '../messages.ts';

export type Entry = Reply<typeof oversightContracts.listAudit>['rows'][number];

/** One entry whole: what was sent along and what changed, and the request it came with. */
export function EntryDetail({ entry, operation }: { readonly entry: Entry; readonly operation: string }) {
  const t = useWords(oversightWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {t('detail')}
        <span className="only-read"> {entry.seq}</span>
      </Button>
      <Modal
        open={isOpen}
        title={t('detailTitle', { seq: entry.seq })}
        footer={null}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <div className="audit-detail">
          <dl>
            <div>
              <dt>{t('operation')}</dt>
              <dd>
                {operation} <span className="faint">({entry.operation})</span>
              </dd>
            </div>
            <div>
              <dt>{t('at')}</dt>
              <dd>
                <InstantText instant={entry.at} />
              </dd>
            </div>
            <div>
              <dt>{t('verbUsed')}</dt>
              <dd>{entry.verb}</dd>
            </div>
            <div>
              <dt>{t('request')}</dt>
              <dd>{entry.requestId}</dd>
            </div>
          </dl>
          <pre>{JSON.stringify(entry.detail, null, 2)}</pre>
        </div>
      </Modal>
    </>
  );
}
