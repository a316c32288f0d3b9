const longest = 200;

/** The name under which a file is kept: without folders and signs that nobody sees; `undefined` where none is left. */
export function fileName(given: string): string | undefined {
  if (!given.isWellFormed()) return undefined;
  const name = (given.split(/[\\/]/).at(-1) ?? '').replaceAll(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return name === '' || name.length > longest ? undefined : name;
}
