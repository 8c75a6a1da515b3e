import type { ReactNode } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import type { LineColumn } from '../../domain/table-lines.ts';
import {
  DifferenceCell,
  EstimateCell,
  PaceCell,
  PercentCell,
  Printed,
  RelativeCell,
  RunCell,
} from './cells.tsx';
import { LightSign } from './light-sign.tsx';
import { targets } from './messages.ts';
import { HiddenText, NumberButton } from './number-button.tsx';
import type { Row } from './table-rows.ts';

export interface CellProps {
  readonly runs: ReadonlyMap<string, readonly (string | null)[]>;
  readonly onOpenNumber: (row: Row) => void;
  readonly onOpenPlan: (row: Row) => void;
}

/** A column of the table of targets. */
export interface TargetColumn {
  readonly key: LineColumn;
  readonly title: string;
  readonly about?: string;
  /** Columns side by side with the same group stand under one head. */
  readonly group?: string;
  /** In px. Money in million đồng has nine characters. */
  readonly width: number;
  readonly look: string;
  readonly cell: (row: Row, props: CellProps) => ReactNode;
}

/** All columns that can be chosen, in the order of the table. */
export function useTargetColumns(): readonly TargetColumn[] {
  const t = useWords(targets);
  const number = 'number-cell';
  return [
    {
      key: 'plan',
      title: t('plan'),
      width: 68,
      look: number,
      cell: (row, { onOpenPlan }) => (
        <NumberButton row={row} value={row.plan} opens="openPlan" onOpen={onOpenPlan} />
      ),
    },
    {
      key: 'done',
      title: t('done'),
      about: t('doneAbout'),
      width: 80,
      look: `${number} done-cell`,
      cell: (row, { onOpenNumber }) => (
        <NumberButton row={row} value={row.result} opens="openNumber" onOpen={onOpenNumber} />
      ),
    },
    {
      key: 'percent',
      title: t('percent'),
      about: t('percentAbout'),
      width: 82,
      look: number,
      cell: (row) => <PercentCell row={row} />,
    },
    {
      key: 'before',
      title: t('beforeValue'),
      group: t('before'),
      width: 76,
      look: number,
      cell: (row) => (row.isBeforeHidden ? <HiddenText /> : <Printed row={row} value={row.before} />),
    },
    {
      key: 'difference',
      title: t('difference'),
      about: t('differenceAbout'),
      group: t('before'),
      width: 92,
      look: number,
      cell: (row) => <DifferenceCell row={row} />,
    },
    {
      key: 'relative',
      title: t('relative'),
      about: t('relativeAbout'),
      group: t('before'),
      width: 84,
      look: number,
      cell: (row) => <RelativeCell row={row} />,
    },
    {
      key: 'paceDone',
      title: t('paceDone'),
      group: t('pace'),
      width: 60,
      look: number,
      cell: (row) => <PaceCell row={row} of="donePerMonth" />,
    },
    {
      key: 'paceNeeded',
      title: t('paceNeeded'),
      group: t('pace'),
      width: 62,
      look: number,
      cell: (row) => <PaceCell row={row} of="neededPerMonth" />,
    },
    {
      key: 'estimate',
      title: t('estimateValue'),
      group: t('estimate'),
      width: 72,
      look: number,
      cell: (row) => <Printed row={row} value={row.estimate?.value ?? null} />,
    },
    {
      key: 'estimatePercent',
      title: t('estimatePercent'),
      group: t('estimate'),
      width: 98,
      look: number,
      cell: (row) => <EstimateCell row={row} />,
    },
    {
      key: 'run',
      title: t('run'),
      width: 84,
      look: 'run-cell',
      cell: (row, { runs }) => <RunCell row={row} values={runs.get(row.code)} />,
    },
    {
      key: 'light',
      title: t('light'),
      width: 80,
      look: 'light-cell',
      cell: (row) => <LightSign row={row} />,
    },
  ];
}
