/** A set of listeners to one kind of message. */
export function listeners<T>(): {
  add: (listener: (message: T) => void) => () => void;
  tell: (message: T) => void;
} {
  const all = new Set<(message: T) => void>();
  return {
    add(listener) {
      all.add(listener);
      return () => void all.delete(listener);
    },
    tell(message) {
      for (const listener of [...all]) listener(message);
    },
  };
}
