type Json = Readonly<Record<string, unknown>>;

/** An origin as two columns hold it, its kind and its source; in another form it stands whole in the last column. */
export function flatOrigin(origin: unknown): { readonly origin?: Json } {
  if (origin === undefined) return {};
  if (typeof origin === 'string') return { origin: { kind: origin } };
  const isUsual = Object.keys(origin as Json).join() === 'kind,source';
  return { origin: isUsual ? (origin as Json) : { whole: origin } };
}

/** The origin that the two columns mean. */
export function roundOrigin(origin: unknown): { readonly origin?: unknown } {
  if (origin === undefined) return {};
  const { kind, source, whole } = origin as Json;
  if (whole !== undefined) return { origin: whole };
  return { origin: source === undefined ? kind : { kind, source } };
}
