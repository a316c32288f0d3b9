/** A moment as people write it: the time alone where it is today. */
export function timeOf(moment: string | number, now: Date = new Date()): string {
  const at = new Date(moment);
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (at.toDateString() === now.toDateString()) return time;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${time}`;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
