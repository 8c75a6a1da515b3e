import { useQueryClient } from '@tanstack/react-query';

/** Waits for an act and then asks again for everything on the screen. */
export function useFresh() {
  const client = useQueryClient();
  return async <T>(act: Promise<T>): Promise<T> => {
    const done = await act;
    await client.invalidateQueries();
    return done;
  };
}
