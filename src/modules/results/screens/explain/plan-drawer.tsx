import './explain.css';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { resultsContracts } from '../../contract.ts';
import { asPrinted } from '../targets/shown.ts';
import type { Row } from '../targets/table-rows.ts';
import { explain } from './messages.ts';
import { TargetForm } from './target-form.tsx';

interface PlanDrawerProps {
  readonly row: Row;
  readonly unit: { readonly id: number; readonly name: string };
  readonly year: number;
  readonly onClose: () => void;
}

/** The decisions on a target, the one in force first; with the form for the next one where the reader may decide. */
export function PlanDrawer({ row, unit, year, onClose }: PlanDrawerProps) {
  const t = useWords(explain);
  const say = useSay();
  const isPhone = usePhone();
  const [isDeciding, setDeciding] = useState(false);
  const answer = useRead(resultsContracts.listTargetVersions, {
    query: { unitId: unit.id, indicator: row.code, year },
  });
  const versions = (answer.data?.versions ?? []).toReversed();
  const may = answer.data?.may ?? [];
  const [latest] = versions;
  const act = may.includes('adjust') ? 'adjust' : 'set';
  return (
    <Drawer open title={t('planTitle')} size={isPhone ? '100%' : 480} onClose={onClose} destroyOnHidden>
      <div className="explained">
        <div>
          <p className="explained-name">{say(row.name)}</p>
          <p className="faint">{t('planYear', { year, unit: unit.name })}</p>
        </div>
        {answer.isPending && <LoadingLines />}
        {answer.error && <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />}
        {answer.data && versions.length === 0 && <p>{t('noPlan')}</p>}
        <ol className="decisions">
          {versions.map((one, at) => (
            <li key={one.id}>
              <p className="explained-value">
                <span className="figure">{asPrinted(row, one.value)}</span>{' '}
                <span className="faint">{say(row.unit)}</span>
                {at === 0 && <StateTag tone="good">{t('inForce')}</StateTag>}
                {one.isSample && <StateTag tone="neutral">{t('sample')}</StateTag>}
              </p>
              <p>
                <strong>{one.version === 1 ? t('first') : t('adjusted', { n: one.version - 1 })}</strong>:{' '}
                {one.decision.number}, {one.decision.issuer},{' '}
                {t('decided', { date: formatDate(isoDate(one.decision.date)) })}
              </p>
              {one.reason !== null && <p>{one.reason}</p>}
              <p className="faint">
                {t('setBy', { title: one.title, on: formatDate(isoDate(one.recordedOn)) })}
              </p>
            </li>
          ))}
        </ol>
        {may.length > 0 && !isDeciding && <Button onClick={() => setDeciding(true)}>{t(act)}</Button>}
        {isDeciding && (
          <TargetForm
            row={row}
            unitId={unit.id}
            year={year}
            targetId={act === 'adjust' ? (latest?.id ?? null) : null}
            onDone={() => setDeciding(false)}
          />
        )}
      </div>
    </Drawer>
  );
}
