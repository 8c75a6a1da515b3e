/** What can be done with a unit that is there; creation begins from nothing. */
export const acts = ['rename', 'move', 'split', 'merge', 'abolish'] as const;
export type Act = (typeof acts)[number];

export const isAct = (text: string | undefined): text is Act => acts.some((act) => act === text);
