import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { GridLegend } from './GridLegend.tsx';

/** Keys as they are printed on keyboards, and the word for what they do. */
const keys: readonly (readonly [keys: string, does: string])[] = [
  ['Tab · Enter', 'next'],
  ['F2', 'edit'],
  ['Esc', 'giveUp'],
  ['Alt+↓', 'choose'],
  ['Ctrl+↑ ↓ ← →', 'jump'],
  ['Shift+↑ ↓ ← →', 'extend'],
  ['Ctrl+Home · Ctrl+End', 'ends'],
  ['PageUp · PageDown', 'page'],
  ['Ctrl+Space · Shift+Space', 'wholes'],
  ['Ctrl+A', 'all'],
  ['Ctrl+C · Ctrl+X · Ctrl+V', 'blocks'],
  ['Delete', 'clear'],
  ['Ctrl+Z · Ctrl+Y', 'undo'],
  ['Ctrl+D · Ctrl+R', 'fill'],
  ['Ctrl+F · Ctrl+H', 'find'],
  ['Ctrl+Shift+L', 'filter'],
  ['Ctrl+Enter', 'form'],
  ['Ctrl+S', 'save'],
];

/** The keys of the grid and what its marks mean. */
export function GridHelp(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Popover
      trigger="click"
      placement="topRight"
      destroyOnHidden
      content={
        <div className="grid-help">
          <section>
            <h3>{t('keysOfGrid')}</h3>
            <dl>
              {keys.map(([key, does]) => (
                <div key={key}>
                  <dt>
                    <kbd>{key}</kbd>
                  </dt>
                  <dd>{t(`gridKeys.${does}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <h3>{t('marksOfCells')}</h3>
            <GridLegend />
          </section>
        </div>
      }
    >
      <Button size="small" type="text" icon={<QuestionCircleOutlined />}>
        {t('keysAndMarks')}
      </Button>
    </Popover>
  );
}
