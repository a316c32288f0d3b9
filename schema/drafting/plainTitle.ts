/** A title without what differs from year to year or from hand to hand: numbers in front, marks, spaces, brackets' form. */
export function plainTitle(title: string): string {
  return title
    .normalize('NFKC')
    .replace(/^\s*(?:附?表|table)?\s*[0-9A-Za-z]+(?:[.-][0-9A-Za-z]+)+\s*/i, '')
    .replace(/^\s*(?:附?表)\s*[0-9]+\s*/, '')
    .toLowerCase()
    .replaceAll(/[\s*·•、,;:。!?'"“”‘’《》<>()[\]【】{}\-—_/\\]/g, '')
    .replace(/(?:一览|统计|情况)?表$/, '')
    .replace(/^其中/, '');
}
