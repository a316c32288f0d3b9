import { MoonOutlined, SunOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { colourMode } from '../ui/colourMode.ts';
import { useColours } from '../ui/useColours.ts';

/** Changes between light and dark; the palette also has a way back to what the system says. */
export function ColourSwitch(): React.JSX.Element {
  const { t } = useTranslation();
  const other = useColours() === 'dark' ? 'light' : 'dark';
  return (
    <button
      type="button"
      className="top-link"
      title={t(`colours.${other}`)}
      aria-label={t(`colours.${other}`)}
      onClick={() => colourMode.choose(other)}
    >
      {other === 'dark' ? <MoonOutlined /> : <SunOutlined />}
    </button>
  );
}
