import { useTranslation } from 'react-i18next';
import { chooseLanguage, languageNames, languages } from '../text/languages.ts';

/** Changes to the other language. */
export function LanguageSwitch(): React.JSX.Element {
  const { i18n } = useTranslation();
  const other = languages.find((language) => language !== i18n.language) ?? languages[0];
  return (
    <button type="button" className="top-link" lang={other} onClick={() => void chooseLanguage(other)}>
      {languageNames[other]}
    </button>
  );
}
