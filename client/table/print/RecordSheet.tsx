import type { Field } from '#schema/definition/Field.ts';
import type { StoredRow } from '../../api/RowTransport.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { CellText } from './CellText.tsx';

interface Props {
  readonly kit: TableKit;
  readonly row: StoredRow | undefined;
}

/** A record on paper: its sections one after the other, a line for each field. */
export function RecordSheet({ kit, row }: Props): React.JSX.Element {
  const sections = Map.groupBy(
    kit.table.fields.toSorted((a, b) => orderOf(a) - orderOf(b)),
    (field) => field.display.group ?? '',
  );
  return (
    <>
      {[...sections].map(([title, fields]) => (
        <section key={title}>
          {title === '' ? null : <h2>{title}</h2>}
          <table className="record-sheet">
            <tbody>
              {fields.map((field) => (
                <tr key={field.name}>
                  <th scope="row">{field.title}</th>
                  <td>
                    <CellText kit={kit} field={field} row={row} />
                  </td>
                  <td className="unit">{field.unit}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ))}
    </>
  );
}

function orderOf(field: Field): number {
  return field.display.order ?? Number.MAX_SAFE_INTEGER;
}
