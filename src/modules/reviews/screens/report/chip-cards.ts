import { createContext, useContext } from 'react';

/** The card that says where a figure comes from, as chips ask for it. */
export interface ChipCards {
  /** `stays`: opened on purpose, takes the focus and stays until it is closed; else it goes with the pointer. */
  readonly open: (cite: string, place: HTMLElement, stays: boolean) => void;
  readonly leave: () => void;
}

export const ChipCardsContext = createContext<ChipCards>({ open: () => {}, leave: () => {} });

export const useChipCard = () => useContext(ChipCardsContext);
