import type { Viewer } from '../../policies/Viewer.ts';

/** A person as found behind a secret. */
export interface StoredViewer {
  readonly viewer: Viewer;
  /** CIDR ranges the person's school allows. */
  readonly networks: readonly string[];
  /** Milliseconds until the secret ends whatever happens. */
  readonly remaining: number;
}
