import type { Reply } from '../../../kernel/contract.ts';
import type { accessContracts } from '../contract.ts';

export type Session = Reply<typeof accessContracts.readSession>;
