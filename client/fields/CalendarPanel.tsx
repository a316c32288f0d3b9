import { Calendar } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';

interface Props {
  readonly unit: 'date' | 'month';
  readonly value: string | undefined;
  readonly onChoose: (text: string) => void;
}

/** A small calendar of days or months. */
export function CalendarPanel({ unit, value, onChoose }: Props): React.JSX.Element {
  const format = unit === 'date' ? 'YYYY-MM-DD' : 'YYYY-MM';
  return (
    <div style={{ width: 280 }}>
      <Calendar
        fullscreen={false}
        mode={unit === 'date' ? 'month' : 'year'}
        {...(value === undefined ? {} : { defaultValue: dayjs(value) })}
        onSelect={(day, { source }) => {
          if (source === unit) onChoose(day.format(format));
        }}
      />
    </div>
  );
}
