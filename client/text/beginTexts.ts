import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chosenLanguage, readTexts } from './languages.ts';

/** Makes the words of the chosen language known, before anything is drawn. */
export async function beginTexts(): Promise<void> {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  await i18next.use(initReactI18next).init({
    lng: language,
    resources: { [language]: { translation: await readTexts(language) } },
    partialBundledLanguages: true,
    interpolation: { escapeValue: false },
  });
}
