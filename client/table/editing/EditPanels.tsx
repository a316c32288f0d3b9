import type { Block } from './Block.ts';
import { BulkEdit } from './bulk/BulkEdit.tsx';
import type { ActPlace, EditHistory } from './EditHistory.ts';
import type { EditTarget } from './EditTarget.ts';
import { FindPanel } from './find/FindPanel.tsx';
import { PasteReport } from './PasteReport.tsx';
import type { Editing } from './useBlockEditing.ts';

export interface SelectedNow {
  readonly blocks: readonly Block[];
  readonly rows: readonly string[];
}

interface Props {
  readonly editing: Editing;
  readonly history: EditHistory;
  readonly target: EditTarget;
  /** What is selected now: cells of the columns as they are drawn, and rows. */
  readonly selection: () => SelectedNow;
  readonly current: ActPlace | undefined;
  readonly viewIsNarrow: boolean;
  /** Shows what was found; the keys stay where they are. */
  readonly onFound: (place: ActPlace) => void;
  /** The grid takes the keys again. */
  readonly onBack: () => void;
}

/** What editing shows between the buttons and the grid: the search, the report of a paste, the dialog of a column. */
export function EditPanels(props: Props): React.JSX.Element {
  const { editing, history, target, selection, current, viewIsNarrow, onFound, onBack } = props;
  const { panel, openPanel } = editing;
  const close = (): void => {
    openPanel(undefined);
    onBack();
  };
  return (
    <>
      {panel === 'find' || panel === 'replace' ? (
        <FindPanel
          target={target}
          selection={selection}
          current={current}
          replaces={panel === 'replace' && target.editable.size > 0}
          onReplaces={(replaces) => openPanel(replaces ? 'replace' : 'find')}
          onGo={onFound}
          onClose={close}
        />
      ) : null}
      {panel === 'bulk' ? (
        <BulkEdit target={target} selection={selection} field={current?.field} onClose={close} />
      ) : null}
      <PasteReport editing={editing} history={history} target={target} viewIsNarrow={viewIsNarrow} onBack={onBack} />
    </>
  );
}
