import type { IsoDate } from '../../../kernel/iso-date.ts';

/** One published figure. */
export interface PublicRow {
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly unitCode: string;
  readonly unitName: string;
  readonly level: string;
  readonly indicator: string;
  readonly indicatorName: string;
  readonly measure: string;
  readonly value: string;
  readonly status: 'counted' | 'carried' | 'estimated';
}

interface Field {
  readonly name: string;
  readonly type: 'string' | 'date' | 'number';
  readonly title: string;
  readonly description: string;
  readonly allowed?: readonly string[];
  readonly of: (row: PublicRow) => string;
}

/** Columns of the CSV in their order, each with its meaning: the schema is made from them and cannot drift from the file. */
export const openFields: readonly Field[] = [
  {
    name: 'period',
    type: 'string',
    title: 'Kỳ báo cáo',
    description: 'Reporting period: 2020-06, 2020-Q2, 2020-H1, 2020-9M, 2020',
    of: (row) => row.period,
  },
  {
    name: 'period_from',
    type: 'date',
    title: 'Từ ngày',
    description: 'First day whose events count (NĐ 09/2019/NĐ-CP: the 15th of the month before)',
    of: (row) => row.from,
  },
  {
    name: 'period_to',
    type: 'date',
    title: 'Đến ngày',
    description: 'Closing day; the day of a stock',
    of: (row) => row.to,
  },
  {
    name: 'unit_code',
    type: 'string',
    title: 'Mã đơn vị',
    description: 'Official code of the administrative unit on the closing day',
    of: (row) => row.unitCode,
  },
  {
    name: 'unit_name',
    type: 'string',
    title: 'Đơn vị',
    description: 'Name on the closing day',
    of: (row) => row.unitName,
  },
  {
    name: 'unit_level',
    type: 'string',
    title: 'Cấp',
    description: 'Level of the unit; figures of a level hold those of the levels below',
    allowed: ['province', 'district', 'commune'],
    of: (row) => row.level,
  },
  {
    name: 'indicator',
    type: 'string',
    title: 'Mã chỉ tiêu',
    description: 'Code of the indicator in the catalogue',
    of: (row) => row.indicator,
  },
  {
    name: 'indicator_name',
    type: 'string',
    title: 'Chỉ tiêu',
    description: 'Name of the indicator',
    of: (row) => row.indicatorName,
  },
  {
    name: 'unit_of_measure',
    type: 'string',
    title: 'Đơn vị tính',
    description: 'Unit in which the value is given',
    of: (row) => row.measure,
  },
  {
    name: 'value',
    type: 'number',
    title: 'Giá trị',
    description: 'Exact decimal with a point',
    of: (row) => row.value,
  },
  {
    name: 'status',
    type: 'string',
    title: 'Tình trạng',
    description:
      'counted: counted in the period; carried: a stock counted earlier; estimated: came here by an estimated share',
    allowed: ['counted', 'carried', 'estimated'],
    of: (row) => row.status,
  },
];

export interface Licence {
  readonly name: string;
  readonly title: string;
  readonly path: string;
}

export const defaultLicence: Licence = {
  name: 'CC-BY-4.0',
  title: 'Creative Commons Attribution 4.0',
  path: 'https://creativecommons.org/licenses/by/4.0/',
};

/** The data package (Frictionless Data Package 1, Table Schema) that goes with the CSV: what, as of when, under which licence. */
export function openPackage(of: {
  readonly province: string;
  readonly asOf: IsoDate;
  readonly rows: number;
  readonly withheld: number;
  readonly bytes: number;
  readonly sha256: string;
  readonly licence?: Licence;
}) {
  return {
    profile: 'tabular-data-package',
    name: `giaoban-${of.province}`,
    title: 'Chỉ tiêu lao động, người có công và xã hội',
    description:
      'Figures accepted by the level above; confidential indicators are left out. Cells that rest on figures not yet accepted are withheld.',
    version: of.asOf,
    asOf: of.asOf,
    licenses: [of.licence ?? defaultLicence],
    withheldCells: of.withheld,
    resources: [
      {
        profile: 'tabular-data-resource',
        name: 'figures',
        path: 'figures.csv',
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: of.bytes,
        hash: `sha256:${of.sha256}`,
        rowCount: of.rows,
        dialect: { delimiter: ',', quoteChar: '"', doubleQuote: true, lineTerminator: '\r\n', header: true },
        schema: {
          fields: openFields.map(({ name, type, title, description, allowed }) => ({
            name,
            type,
            title,
            description,
            constraints: { required: true, ...(allowed && { enum: allowed }) },
          })),
          primaryKey: ['period', 'unit_code', 'indicator'],
          missingValues: [''],
        },
      },
    ],
  };
}
