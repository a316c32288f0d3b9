import { CalendarOutlined } from '@ant-design/icons';
import { Popover } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';

const CalendarPanel = lazy(async () => ({ default: (await import('./CalendarPanel.tsx')).CalendarPanel }));

interface Props {
  readonly title: string;
  readonly unit: 'date' | 'month';
  readonly value: string | undefined;
  readonly onChoose: (text: string) => void;
}

/** Opens a calendar beside a date that is otherwise typed; loaded when first opened. */
export function CalendarButton({ title, unit, value, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Popover
      open={open}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      destroyOnHidden
      content={
        <Suspense fallback={<div style={{ width: 280, height: 300 }} />}>
          <CalendarPanel
            unit={unit}
            value={value}
            onChoose={(text) => {
              setOpen(false);
              onChoose(text);
            }}
          />
        </Suspense>
      }
    >
      <button type="button" className="adornment" tabIndex={-1} aria-label={t('openCalendar', { title })}>
        <CalendarOutlined />
      </button>
    </Popover>
  );
}
