import { useSearchParams } from 'react-router';
import { type IsoDate, readIsoDate } from '../../../../kernel/iso-date.ts';
import {
  type LightFilter,
  type LineColumn,
  type LineSort,
  lightFilters,
  lineColumns,
  readLineSort,
} from '../../domain/table-lines.ts';

/** What the page of targets is asked for, all of it kept in its address. */
export interface Asked {
  readonly unitId: number | null;
  readonly period: string | null;
  readonly structureOn: IsoDate | null;
  readonly knownOn: IsoDate | null;
  readonly field: string | null;
  readonly light: LightFilter | null;
  readonly view: 'table' | 'map';
  /** Indicator shown on map and chart. */
  readonly at: string | null;
  /** Indicator whose number is opened down to its rows; other rooms link to it. */
  readonly open: string | null;
  /** Columns that are not shown. */
  readonly hidden: readonly LineColumn[];
  /** Null: the order of the official table. */
  readonly sort: LineSort | null;
}

/** `percent` or `-percent`, as it stands in the address and as the server takes it. */
export const sortText = ({ key, isDescending }: LineSort): LineColumn | `-${LineColumn}` =>
  isDescending ? `-${key}` : key;

const names = {
  unitId: 'unit',
  period: 'period',
  structureOn: 'structure',
  knownOn: 'known',
  field: 'field',
  light: 'course',
  view: 'view',
  at: 'at',
  open: 'open',
  hidden: 'hide',
  sort: 'sort',
} as const;

function read(params: URLSearchParams): Asked {
  const text = (name: keyof typeof names) => params.get(names[name]);
  const unit = text('unitId');
  const light = text('light');
  return {
    unitId: unit !== null && /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : null,
    period: text('period'),
    structureOn: readIsoDate(text('structureOn') ?? ''),
    knownOn: readIsoDate(text('knownOn') ?? ''),
    field: text('field'),
    light: lightFilters.find((one) => one === light) ?? null,
    view: text('view') === 'map' ? 'map' : 'table',
    at: text('at'),
    open: text('open'),
    hidden: lineColumns.filter((key) => text('hidden')?.split(',').includes(key)),
    sort: readLineSort(text('sort')),
  };
}

export interface AskedControl {
  readonly asked: Asked;
  readonly ask: (change: Partial<Asked>) => void;
  /** The part that the server is asked for. */
  readonly query: {
    readonly unitId?: number;
    readonly period?: string;
    readonly structureOn?: IsoDate;
    readonly knownOn?: IsoDate;
  };
}

export function useAsked(): AskedControl {
  const [params, setParams] = useSearchParams();
  const asked = read(params);
  const { unitId, period, structureOn, knownOn } = asked;
  return {
    asked,
    ask: (change) =>
      setParams((now) => {
        const next = new URLSearchParams(now);
        const { hidden, sort, ...rest } = change;
        const texts: Partial<Record<keyof Asked, string | number | null>> = {
          ...rest,
          ...(hidden !== undefined && { hidden: hidden.length === 0 ? null : hidden.join(',') }),
          ...(sort !== undefined && { sort: sort === null ? null : sortText(sort) }),
        };
        for (const [name, value] of Object.entries(texts) as [keyof Asked, string | number | null][]) {
          if (value === null || value === 'table') next.delete(names[name]);
          else next.set(names[name], String(value));
        }
        return next;
      }),
    query: {
      ...(unitId !== null && { unitId }),
      ...(period !== null && { period }),
      ...(structureOn !== null && { structureOn }),
      ...(knownOn !== null && { knownOn }),
    },
  };
}
