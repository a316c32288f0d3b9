import { useTranslation } from 'react-i18next';
import type { StoredRow } from '../../api/RowTransport.ts';
import type { TableKit } from '../../api/TableKit.ts';
import { CellText } from './CellText.tsx';

interface Props {
  readonly kit: TableKit;
  readonly rows: readonly StoredRow[];
}

const numbers = new Set<string>(['integer', 'decimal', 'year']);

/** A list on paper: a real table of every row, its head on each page, the smaller the more columns it has. */
export function ListSheet({ kit, rows }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const { fields } = kit.table;
  const density = fields.length > 22 ? 'dense' : fields.length > 12 ? 'close' : 'plain';
  return (
    <table className="list-sheet" data-density={density}>
      <thead>
        <tr>
          <th scope="col">{t('print.number')}</th>
          {fields.map((field) => (
            <th key={field.name} scope="col">
              {field.title}
              {field.unit === undefined ? null : <small>（{field.unit}）</small>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          <tr key={row.id}>
            <td className="number">{at + 1}</td>
            {fields.map((field) => (
              <td key={field.name} className={numbers.has(field.kind) ? 'number' : undefined}>
                <CellText kit={kit} field={field} row={row} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
