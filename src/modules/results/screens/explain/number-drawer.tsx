import './explain.css';
import { ArrowLeftOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { formatDate } from '../../../../kernel/format-date.ts';
import { formatPercent } from '../../../../kernel/numbers.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { usePhone } from '../../../../ui/use-media.ts';
import { HiddenText } from '../targets/number-button.tsx';
import type { Row } from '../targets/table-rows.ts';
import { ByUnit } from './by-unit.tsx';
import { explain } from './messages.ts';
import { Rows } from './rows.tsx';
import { Shown } from './shown-value.tsx';
import { Terms } from './terms.tsx';
import { type Opened, useExplained, useMeasures } from './use-explained.ts';

interface NumberDrawerProps {
  readonly opened: Opened;
  /** The line that was opened, for its warnings and notes. */
  readonly row: Row;
  readonly onClose: () => void;
}

/** Where a number comes from: how it is made, from which units, from which rows, by whom and when. */
export function NumberDrawer({ opened, row, onClose }: NumberDrawerProps) {
  const t = useWords(explain);
  const isPhone = usePhone();
  return (
    <Drawer
      open
      title={t('title')}
      size={isPhone ? '100%' : 720}
      placement="right"
      onClose={onClose}
      destroyOnHidden
    >
      <Explained opened={opened} row={row} />
    </Drawer>
  );
}

function Explained({ opened, row }: Omit<NumberDrawerProps, 'onClose'>) {
  const t = useWords(explain);
  const say = useSay();
  const measures = useMeasures();
  const { at, isDeep, answer, down, up } = useExplained(opened);
  const measure = measures.get(at.indicator);
  const { data } = answer;
  if (answer.error) return <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />;
  if (!data || !measure) return <LoadingLines lines={8} />;
  const { from, to } = opened.window;
  const isStock = data.reading.kind === 'stock';
  const window = isStock
    ? t('onDay', { to: formatDate(to) })
    : t('window', { from: formatDate(from), to: formatDate(to) });
  return (
    <div className="explained">
      {isDeep && (
        <Button type="link" className="explained-up" icon={<ArrowLeftOutlined aria-hidden />} onClick={up}>
          {t('back', { name: say(row.name) })}
        </Button>
      )}
      <div>
        <p className="explained-name">{say(measure.name)}</p>
        <p className="explained-value">
          {data.reading.isHidden ? <HiddenText /> : <Shown measure={measure} value={data.reading.value} />}{' '}
          <span className="faint">{say(measure.shown.unit)}</span>
        </p>
        <p className="faint">
          {data.unit.name} · {window}
        </p>
      </div>
      {!isDeep && row.percentOrigin === 'asserted' && (
        <Notice tone="info" title={t('asserted', { percent: formatPercent(row.percentOfPlan) })} />
      )}
      {!isDeep &&
        row.warnings.map((warning) => <Notice key={warning.kind} tone="warn" title={say(warning.text)} />)}
      {!isDeep && row.notes.map((note) => <p key={note.vi}>{say(note)}</p>)}
      <Terms data={data} measures={measures} onOpen={(indicator) => down({ indicator })} />
      <ByUnit data={data} measure={measure} onOpen={(unitId) => down({ unitId })} />
      <Rows key={`${at.unitId} ${at.indicator}`} data={data} measure={measure} />
    </div>
  );
}
