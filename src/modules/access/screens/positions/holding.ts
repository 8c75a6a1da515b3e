import type { Reply } from '../../../../kernel/contract.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import type { accessContracts } from '../../contract.ts';

export type PositionRow = Reply<typeof accessContracts.listPositions>['rows'][number];
export type Holding = PositionRow['holders'][number];

/** Whether a holding is over, running or still to come on a day. */
export function holdingOn({ validFrom, validTo }: Holding, day: IsoDate): 'past' | 'now' | 'future' {
  if (validFrom > day) return 'future';
  return validTo !== null && validTo < day ? 'past' : 'now';
}

/** Who holds a position on a day: regularly, and by deputising. */
export function holdersOn(position: PositionRow, day: IsoDate) {
  const now = position.holders.filter((one) => holdingOn(one, day) === 'now');
  return {
    regular: now.filter(({ deputisingBasis }) => deputisingBasis === null),
    deputies: now.filter(({ deputisingBasis }) => deputisingBasis !== null),
  };
}
