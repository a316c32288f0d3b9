import { useTranslation } from 'react-i18next';
import { Icon } from './Icon.tsx';
import { colourMode } from './colourMode.ts';
import { useColours } from './useColours.ts';

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
      <Icon name={other === 'dark' ? 'moon' : 'sun'} />
    </button>
  );
}
