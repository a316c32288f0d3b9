import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useTranslation } from 'react-i18next';
import { GridLegend } from './GridLegend.tsx';

/** What the marks of cells mean, one click away. */
export function GridHelp(): React.JSX.Element {
  const { t } = useTranslation();
  return (
    <Popover trigger="click" placement="topRight" destroyOnHidden title={t('marksOfCells')} content={<GridLegend />}>
      <Button size="small" type="text" icon={<QuestionCircleOutlined />}>
        {t('marksOfCells')}
      </Button>
    </Popover>
  );
}
