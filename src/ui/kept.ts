const prefix = 'giaoban.';

/** Reads what this browser keeps under a name; null when nothing is kept or storage is shut (private windows, full disk). */
export function kept(name: string): unknown {
  try {
    const text = localStorage.getItem(prefix + name);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Keeps a value in this browser. Gives false when it could not be kept, so that a form can say so. */
export function keep(name: string, value: unknown): boolean {
  try {
    localStorage.setItem(prefix + name, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(prefix + name);
  } catch {
    // Storage that is shut holds nothing to forget.
  }
}
