import { useState } from 'react';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { Window } from '../../../../kernel/period.ts';
import { useRead } from '../../../../ui/use-call.ts';
import { catalogueContracts } from '../../../catalogue/contract.ts';
import { figuresContracts } from '../../../figures/contract.ts';
import { resultsContracts } from '../../contract.ts';

/** A number to open: of which measure, unit and days, in which structure, as known when. */
export interface Opened {
  readonly indicator: string;
  readonly unitId: number;
  readonly window: Window;
  readonly structureOn: IsoDate | undefined;
  readonly knownOn: IsoDate | undefined;
}

export type Step = Pick<Opened, 'indicator' | 'unitId'>;

/** Where a number comes from, with the steps taken down from it. */
export function useExplained(opened: Opened) {
  const [steps, setSteps] = useState<readonly Step[]>([opened]);
  const at = steps.at(-1) ?? opened;
  const answer = useRead(figuresContracts.explainFigure, {
    query: {
      unitId: at.unitId,
      indicator: at.indicator,
      from: opened.window.from,
      to: opened.window.to,
      ...(opened.structureOn && { structureAsOf: opened.structureOn }),
      ...(opened.knownOn && { knownOn: opened.knownOn }),
    },
  });
  return {
    at,
    isDeep: steps.length > 1,
    answer,
    down: (step: Partial<Step>) => setSteps((now) => [...now, { ...at, ...step }]),
    up: () => setSteps((now) => now.slice(0, -1)),
  };
}

/** From which submissions these ledger rows came; nothing is asked while there are none. */
export function useOrigins(figureIds: readonly string[]) {
  const answer = useRead(
    resultsContracts.listOrigins,
    { query: { figureId: [...figureIds] } },
    { enabled: figureIds.length > 0 },
  );
  return new Map((answer.data?.rows ?? []).map((row) => [row.figureId, row]));
}

/** Every measure by code, as the catalogue names and shows it. */
export function useMeasures() {
  const answer = useRead(catalogueContracts.listIndicators, {});
  return new Map((answer.data?.rows ?? []).map((row) => [row.code, row]));
}
