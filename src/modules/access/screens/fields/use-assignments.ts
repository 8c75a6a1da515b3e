import type { Reply } from '../../../../kernel/contract.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { useRead } from '../../../../ui/use-call.ts';
import { orgContracts } from '../../../org/contract.ts';
import { accessContracts } from '../../contract.ts';

export type Field = Reply<typeof orgContracts.listWorkFields>['rows'][number];
export type Portfolio = Reply<typeof orgContracts.listWorkFields>['portfolios'][number];

/** Fields, portfolios, and what units and positions are called, all as of a day. */
export function useAssignments(on: IsoDate) {
  const fields = useRead(orgContracts.listWorkFields, { query: { on } }, { keepFormer: true });
  const titles = useRead(accessContracts.listPositionTitles, { query: { on } }, { keepFormer: true });
  const units = useRead(orgContracts.listUnits, { query: { on } }, { keepFormer: true });
  const titleOf = new Map(titles.data?.rows.map(({ id, title }) => [id, title]));
  const unitOf = new Map(units.data?.rows.map(({ id, name }) => [id, name]));
  return {
    isPending: !fields.data || !titles.data || !units.data,
    error: fields.error ?? titles.error ?? units.error,
    again: () => Promise.all([fields.refetch(), titles.refetch(), units.refetch()]),
    fields: fields.data?.rows ?? [],
    portfolios: fields.data?.portfolios ?? [],
    positions: titles.data?.rows ?? [],
    units: units.data?.rows ?? [],
    title: (id: number) => titleOf.get(id) ?? `#${id}`,
    unit: (id: number) => unitOf.get(id) ?? `#${id}`,
  };
}
