/** Days from today to a due date; negative when it is over. */
export function dueIn(due: string, now: Date): number {
  const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
  return Math.round((Date.parse(`${due}T00:00:00Z`) - today) / 86_400_000);
}
