import type { BrowserContext } from 'playwright-core';

/** Takes from the pages of a context what Chrome 109 does not have of the language. */
export async function asOlderBrowser(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    // What iterators of today inherit their helpers from.
    const iterators = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
    const later: readonly (readonly [object, string])[] = [
      [Array.prototype, 'toSorted toReversed toSpliced with'],
      [Object.getPrototypeOf(Uint8Array.prototype) as object, 'toSorted toReversed with'],
      [Array, 'fromAsync'],
      [Map, 'groupBy'],
      [Map.prototype, 'getOrInsert getOrInsertComputed'],
      [Object, 'groupBy'],
      [Promise, 'withResolvers try'],
      [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
      [String.prototype, 'isWellFormed toWellFormed'],
      [URL, 'canParse parse'],
      [AbortSignal, 'any'],
      [iterators, 'map filter take drop flatMap reduce toArray forEach some every find'],
      [globalThis, 'Iterator URLPattern scheduler'],
      [RegExp, 'escape'],
      [Intl, 'DurationFormat'],
      [HTMLElement.prototype, 'showPopover hidePopover togglePopover popover'],
      [Element.prototype, 'moveBefore setHTMLUnsafe getHTML'],
    ];
    for (const [from, names] of later) for (const name of names.split(' ')) Reflect.deleteProperty(from, name);
  });
}
