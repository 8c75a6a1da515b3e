import type { Column } from './column.ts';

interface CardListProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string | number;
  readonly label: string;
}

/** The same rows on a phone: each a card headed by its name, with the other columns as label and value. */
export function CardList<Row>({ columns, rows, rowKey, label }: CardListProps<Row>) {
  const name = columns.find((column) => column.isName);
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row) => (
        <li key={rowKey(row)} className="card">
          {name && <div className="card-name">{name.cell(row)}</div>}
          <dl>
            {columns
              .filter((column) => column !== name)
              .map((column) => (
                <div key={column.key} className={column.isNumber ? 'card-number' : undefined}>
                  <dt>{column.group === undefined ? column.title : `${column.group}: ${column.title}`}</dt>
                  <dd>{column.cell(row)}</dd>
                </div>
              ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
