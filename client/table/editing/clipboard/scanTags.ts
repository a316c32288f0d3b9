/** A tag of HTML, or the text between two. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'open' | 'close'; readonly name: string; readonly attributes: string };

/** Reads HTML as spreadsheets write it, piece by piece, so that a large one can be read in slices. */
export function* scanTags(html: string, from: number): Generator<Piece, void> {
  let at = from;
  while (at < html.length) {
    const tag = html.indexOf('<', at);
    if (tag < 0) break;
    if (tag > at) yield { kind: 'text', text: html.slice(at, tag) };
    if (html.startsWith('<!--', tag)) {
      const end = html.indexOf('-->', tag + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = endOfTag(html, tag + 1);
    const name = /^\/?([a-z][\w:-]*)/i.exec(html.slice(tag + 1, tag + 40));
    if (name !== null) {
      const closes = html[tag + 1] === '/';
      yield {
        kind: closes ? 'close' : 'open',
        name: (name[1] ?? '').toLowerCase(),
        attributes: closes ? '' : html.slice(tag + 1 + name[0].length, end),
      };
    }
    at = end + 1;
  }
}

/** The place of the `>` that ends a tag; one within quotes does not. */
function endOfTag(html: string, from: number): number {
  for (let at = from; at < html.length; at += 1) {
    const sign = html[at];
    if (sign === '>') return at;
    if (sign !== '"' && sign !== "'") continue;
    const close = html.indexOf(sign, at + 1);
    if (close < 0) return html.length;
    at = close;
  }
  return html.length;
}

/** The value of an attribute: empty where it stands without one, `undefined` where it does not stand. */
export function attribute(attributes: string, name: string): string | undefined {
  if (!attributes.toLowerCase().includes(name)) return undefined;
  const found = new RegExp(`(?:^|\\s)${name}(?:\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+)))?(?=[\\s/]|$)`, 'i').exec(
    attributes,
  );
  return found === null ? undefined : (found[1] ?? found[2] ?? found[3] ?? '');
}
