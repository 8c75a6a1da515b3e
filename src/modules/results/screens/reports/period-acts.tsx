import { Input } from 'antd';
import { useState } from 'react';
import { call } from '../../../../ui/call.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { Field } from '../../../../ui/field.tsx';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { resultsContracts } from '../../contract.ts';
import { useFresh } from '../use-fresh.ts';
import type { List } from './list.ts';
import { reports } from './messages.ts';

/** Closing the period, or opening it again, for who may; everybody sees who closed it. */
export function PeriodActs({ list }: { readonly list: List }) {
  const t = useWords(reports);
  const say = useSay();
  const fresh = useFresh();
  const [reason, setReason] = useState('');
  const { closing, mayClose, rows } = list;
  const period = say(list.period.label);
  const params = { period: list.period.code };
  const count = (...states: string[]) => rows.filter((row) => states.includes(row.state)).length;
  const close = () => fresh(call(resultsContracts.closePeriod, { params, body: {} }));
  const reopen = () => fresh(call(resultsContracts.reopenPeriod, { params, body: { reason } }));
  return (
    <>
      {closing && (
        <span className="faint">
          {t('closedBy', { title: closing.title })}, <InstantText instant={closing.at} />
        </span>
      )}
      {mayClose && !closing && (
        <ConfirmAct
          label={t('close')}
          title={t('closeTitle', { period })}
          consequences={t('closeAbout', {
            missing: count('missing', 'draft', 'returned'),
            waiting: count('submitted'),
          })}
          act={close}
        />
      )}
      {mayClose && closing && (
        <ConfirmAct
          label={t('reopen')}
          title={t('reopenTitle', { period })}
          consequences={
            <>
              <p>{t('reopenAbout')}</p>
              <Field label={t('reason')} isRequired>
                {(control) => (
                  <Input {...control} value={reason} onChange={(event) => setReason(event.target.value)} />
                )}
              </Field>
            </>
          }
          act={reopen}
        />
      )}
    </>
  );
}
