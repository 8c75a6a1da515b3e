import type { ReactNode } from 'react';

/** One column of a list. */
export interface Column<Row> {
  /** Also the key by which the server sorts. */
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand right, so that their digits line up. */
  readonly isNumber?: boolean;
  readonly width?: number;
  readonly canSort?: boolean;
  /** The column that names the row: first, never hidden, the head of the card on a phone. */
  readonly isName?: boolean;
  readonly isHiddenAtFirst?: boolean;
  /** Columns side by side with the same group stand under one head. */
  readonly group?: string;
  /** Said in the head's tooltip: how the number is made. */
  readonly about?: string;
}

/** A choice above the list that narrows it. */
export interface Filter {
  readonly key: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly width?: number;
}
