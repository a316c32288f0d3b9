import type { Drawing } from './Drawing.ts';

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/**
 * An identity number with a right check digit of a region that does not exist, so that it is nobody's.
 * Two rows of a table have different ones. It agrees with the date and the gender of the row where they stand in fields drawn before.
 */
export function drawIdNumber({ random, table, row, index }: Drawing): string {
  const born = table.fields.find(
    (other) => other.kind === 'date' && other.privacy !== undefined && row[other.name] != null,
  );
  const day =
    born === undefined
      ? `${random.between(1966, 2004)}0${random.between(1, 9)}1${random.between(0, 9)}`
      : String(row[born.name]).replaceAll('-', '');
  const gender = table.fields.find(
    (other) => other.codeList !== undefined && 'lists' in other.codeList && other.codeList.lists.includes('gender'),
  );
  const parity = row[gender?.name ?? ''] === '2' ? 0 : 1;
  const body = `99${String(index % 10_000).padStart(4, '0')}${day}${random.between(10, 99)}${random.between(0, 4) * 2 + parity}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (weights[at] ?? 0), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}
