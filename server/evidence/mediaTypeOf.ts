const kinds: readonly { readonly mediaType: string; readonly begins: Buffer }[] = [
  { mediaType: 'application/pdf', begins: Buffer.from('%PDF-', 'latin1') },
  { mediaType: 'image/jpeg', begins: Buffer.from([0xff, 0xd8, 0xff]) },
  { mediaType: 'image/png', begins: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
];

/** What a file is by its first bytes, whatever it is called; `undefined`: nothing that is taken. */
export function mediaTypeOf(content: Buffer): string | undefined {
  return kinds.find(({ begins }) => content.subarray(0, begins.length).equals(begins))?.mediaType;
}
