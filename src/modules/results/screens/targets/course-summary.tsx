import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  WarningFilled,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import type { LightFilter } from '../../domain/table-lines.ts';
import { targets } from './messages.ts';
import { countCourses, type Row } from './table-rows.ts';
import type { AskedControl } from './use-asked.ts';

interface CountProps {
  readonly sign: ReactNode;
  readonly tone: string;
  readonly count: number;
  readonly label: string;
  readonly isOn?: boolean;
  readonly onPress?: () => void;
}

function Count({ sign, tone, count, label, isOn, onPress }: CountProps) {
  const content = (
    <>
      <span className={`course-sign course-${tone}`} aria-hidden>
        {sign}
      </span>
      <strong className="figure">{count}</strong> {label}
    </>
  );
  if (!onPress) return <li className="course">{content}</li>;
  return (
    <li>
      <button type="button" className="course course-press" aria-pressed={isOn} onClick={onPress}>
        {content}
      </button>
    </li>
  );
}

/** How many targets are on course, behind and low; pressing narrows the table to those off course or doubted. */
export function CourseSummary({ rows, asked, ask }: AskedControl & { readonly rows: readonly Row[] }) {
  const t = useWords(targets);
  const { green, amber, red, warnings } = countCourses(rows);
  const press = (light: LightFilter) => ({
    isOn: asked.light === light,
    onPress: () => ask({ light: asked.light === light ? null : light }),
  });
  return (
    <ul className="course-summary" aria-label={t('summary')}>
      <Count sign={<CheckCircleFilled />} tone="good" count={green} label={t('greenLong')} />
      <Count
        sign={<ExclamationCircleFilled />}
        tone="warn"
        count={amber}
        label={t('amberLong')}
        {...press('off')}
      />
      <Count sign={<CloseCircleFilled />} tone="bad" count={red} label={t('redLong')} {...press('off')} />
      <Count
        sign={<WarningFilled />}
        tone="warn"
        count={warnings}
        label={t('warnings')}
        {...press('warned')}
      />
    </ul>
  );
}
