/** Why a page needs its person to sign in again: the session is over, or is somebody else's by now. */
export type RenewalReason = 'ended' | 'another';

interface Waiting {
  readonly reason: RenewalReason;
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

let waiting: Waiting | undefined;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function notYet(): void {}

function begin(reason: RenewalReason): Waiting {
  let resolve = notYet;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { reason, promise, resolve };
}

/**
 * A session that ended under an open page, or became another person's: whoever was refused waits here until the person
 * has signed in again, and then asks once more. The page keeps all it shows.
 */
export const sessionRenewal = {
  /** Resolves once there is a session of the person again. */
  wait: (reason: RenewalReason): Promise<void> => {
    waiting ??= begin(reason);
    tell();
    return waiting.promise;
  },
  renewed: (): void => {
    waiting?.resolve();
    waiting = undefined;
    tell();
  },
  isNeeded: (): boolean => waiting !== undefined,
  reason: (): RenewalReason | undefined => waiting?.reason,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
