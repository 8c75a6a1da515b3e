import { useEffect, useRef, useState } from 'react';

/**
 * The text of a field whose value is read from it. The text is the reader's: it changes only by typing, or when the value
 * is changed or cleared from outside.
 */
export function useTyped<T>(
  value: T | null,
  read: (text: string) => T | null,
  show: (value: T) => string,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState(value === null ? '' : show(value));
  const before = useRef(value);
  useEffect(() => {
    const isCleared = value === null && before.current !== null && read(typed) === before.current;
    before.current = value;
    if (isCleared) setTyped('');
    else if (value !== null && value !== read(typed)) setTyped(show(value));
  }, [value, typed, read, show]);
  return [typed, setTyped];
}
