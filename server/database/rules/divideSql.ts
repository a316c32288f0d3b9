/** To 10 places, half away from zero, empty for a division by zero. The dividend's 60 places keep PostgreSQL from rounding twice. */
export function divideSql(dividend: string, divisor: string): string {
  return `round((${dividend})::numeric(400,60) / nullif(${divisor}, 0), 10)`;
}
