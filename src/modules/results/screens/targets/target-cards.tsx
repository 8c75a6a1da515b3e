import { formatPercent } from '../../../../kernel/numbers.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import {
  DifferenceCell,
  EstimateCell,
  PercentCell,
  perMonth,
  RelativeCell,
  RunCell,
  WarningSign,
} from './cells.tsx';
import { LightSign } from './light-sign.tsx';
import { targets } from './messages.ts';
import { HiddenText, NumberButton } from './number-button.tsx';
import { asPrinted } from './shown.ts';
import type { Row } from './table-rows.ts';
import type { TargetTableProps } from './target-table.tsx';

function Card({ row, props }: { readonly row: Row; readonly props: TargetTableProps }) {
  const t = useWords(targets);
  const say = useSay();
  const { pace } = row;
  const whole = props.rows.find((one) => one.code === row.partOf);
  return (
    <li className="target-card">
      <div className="target-card-head">
        <span className="target-card-name">
          {whole !== undefined && props.sort !== null && <span className="faint">{say(whole.name)}: </span>}
          {say(row.name)} <WarningSign row={row} />
        </span>
        <LightSign row={row} />
      </div>
      <div className="target-card-main">
        <span className="target-card-percent">
          <PercentCell row={row} />
        </span>
        {(row.result !== null || row.plan !== null || row.isResultHidden) && (
          <span className="target-card-done">
            <NumberButton row={row} value={row.result} opens="openNumber" onOpen={props.onOpenNumber} />
            {row.plan !== null && (
              <>
                <span className="faint"> / </span>
                <NumberButton row={row} value={row.plan} opens="openPlan" onOpen={props.onOpenPlan} />
              </>
            )}{' '}
            <span className="faint">{say(row.unit)}</span>
          </span>
        )}
        <RunCell row={row} values={props.runs.get(row.code)} />
      </div>
      <details className="target-card-more">
        <summary>
          {t('details')}
          <span className="only-read"> {say(row.name)}</span>
        </summary>
        <dl>
          <dt>{t('before')}</dt>
          <dd>{row.isBeforeHidden ? <HiddenText /> : asPrinted(row, row.before)}</dd>
          <dt>{t('difference')}</dt>
          <dd>
            <DifferenceCell row={row} />
          </dd>
          <dt>{t('relative')}</dt>
          <dd>
            <RelativeCell row={row} />
          </dd>
          {pace !== null && (
            <>
              <dt>{t('pace')}</dt>
              <dd>
                {t('needs', {
                  needed: perMonth(row, pace.neededPerMonth),
                  done: perMonth(row, pace.donePerMonth),
                })}
              </dd>
            </>
          )}
          <dt>{t('estimate')}</dt>
          <dd>
            <EstimateCell row={row} />
          </dd>
          {row.ofPace !== null && (
            <>
              <dt>{t('light')}</dt>
              <dd>{t('ofPace', { percent: formatPercent(row.ofPace) })}</dd>
            </>
          )}
        </dl>
        {row.warnings.map((warning) => (
          <p key={warning.kind} className="warning-text">
            {say(warning.text)}
          </p>
        ))}
      </details>
    </li>
  );
}

/** The same lines on a phone: what is done of what, how far, and the rest on request. */
export function TargetCards(props: TargetTableProps) {
  const t = useWords(targets);
  const say = useSay();
  return (
    <div className="target-cards">
      {props.groups.map(({ field, numbering, rows }) => (
        <section key={field} aria-label={field === '' ? t('title') : props.fieldName(field)}>
          {field !== '' && (
            <h2>
              {numbering}. {props.fieldName(field)}
            </h2>
          )}
          <ul>
            {rows.map((row) =>
              row.isHeading ? (
                <li key={row.code} className="target-card-heading">
                  {say(row.name)}
                </li>
              ) : (
                <Card key={row.code} row={row} props={props} />
              ),
            )}
          </ul>
        </section>
      ))}
    </div>
  );
}
