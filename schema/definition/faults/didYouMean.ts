/** The question that begins a mend where a name is near to one that exists; nothing where `near` is empty. */
export function didYouMean(near: string): string {
  return near === '' ? '' : `是否想写“${near}”？`;
}
