import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Contract, Reply } from '../kernel/contract.ts';
import { type CallInput, call } from './call.ts';
import type { Problem } from './problem.ts';

interface ReadOptions {
  /** False holds the question back, for example until a unit is chosen. */
  readonly enabled?: boolean;
  /** Go on showing the former answer while the next one is under way (turning pages). */
  readonly keepFormer?: boolean;
}

/** The key under which an answer is kept: by operation, then by input. */
export const readKey = (contract: Contract, input: unknown) => [contract.id, input] as const;

/** Reads by a contract and keeps the answer fresh: asked again when the window is returned to and after any act. */
export function useRead<C extends Contract>(contract: C, input: CallInput<C>, options: ReadOptions = {}) {
  return useQuery<Reply<C>, Problem>({
    queryKey: readKey(contract, input),
    queryFn: ({ signal }) => call(contract, input, { signal }),
    enabled: options.enabled ?? true,
    ...(options.keepFormer ? { placeholderData: (former: Reply<C> | undefined) => former } : {}),
  });
}

interface ActOptions<C extends Contract> {
  /** Says of a reply that nothing on the screen has changed by it: then no answer is asked for again. */
  readonly changedNothing?: (reply: Reply<C>) => boolean;
  readonly onDone?: (reply: Reply<C>, input: CallInput<C>) => void;
}

/**
 * Acts by a contract. The same input sent again after a failure carries the same idempotency key, so that a press
 * repeated on a bad line is one act. Every answer on the screen is asked for again afterwards.
 */
export function useAct<C extends Contract>(contract: C, options: ActOptions<C> = {}) {
  const client = useQueryClient();
  const last = useRef<{ readonly text: string; readonly key: string } | null>(null);
  return useMutation<Reply<C>, Problem, CallInput<C>>({
    mutationFn: (input) => {
      const { name, size, lastModified } = input.file ?? {};
      const text = JSON.stringify([input, name, size, lastModified]);
      if (last.current?.text !== text) last.current = { text, key: crypto.randomUUID() };
      return call(contract, input, { key: last.current.key });
    },
    onSuccess: async (reply, input) => {
      last.current = null;
      options.onDone?.(reply, input);
      if (!options.changedNothing?.(reply)) await client.invalidateQueries();
    },
  });
}
