let ended: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined;
const listeners = new Set<() => void>();

/**
 * A session that ended under an open page: whoever was refused waits here until the person has signed in again, and
 * then asks once more. The page keeps all it shows.
 */
export const sessionRenewal = {
  /** Resolves once there is a session again. */
  wait: (): Promise<void> => {
    if (ended === undefined) {
      ended = Promise.withResolvers<void>();
      for (const listener of listeners) listener();
    }
    return ended.promise;
  },
  renewed: (): void => {
    ended?.resolve();
    ended = undefined;
    for (const listener of listeners) listener();
  },
  isNeeded: (): boolean => ended !== undefined,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
