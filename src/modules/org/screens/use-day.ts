import { useSearchParams } from 'react-router';
import { type IsoDate, readIsoDate } from '../../../kernel/iso-date.ts';
import { useWho } from '../../../ui/who.ts';

/** The day that the page shows, kept in its address under a name; today when it says none. */
export function useDay(name = 'on'): readonly [IsoDate, (day: IsoDate) => void] {
  const { today } = useWho();
  const [params, setParams] = useSearchParams();
  const day = readIsoDate(params.get(name) ?? '') ?? today;
  const set = (next: IsoDate) =>
    setParams((now) => {
      const changed = new URLSearchParams(now);
      if (next === today && name === 'on') changed.delete(name);
      else changed.set(name, next);
      return changed;
    });
  return [day, set];
}

/** The address of a unit as of the day that is shown. */
export const unitPath = (id: number, on: IsoDate, today: IsoDate) =>
  `/organisation/units/${id}${on === today ? '' : `?on=${on}`}`;
