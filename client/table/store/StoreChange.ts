/** What listeners of a store are told. */
export interface StoreChange {
  /** Rows whose content changed; `undefined` where the list itself did. */
  readonly rows?: ReadonlySet<string>;
}
