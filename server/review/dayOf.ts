const days = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** The day in China, as ISO text: deadlines and phases are told in it wherever the server stands. */
export function dayOf(now: Date): string {
  return days.format(now);
}
