import i18next from 'i18next';

/** The languages of the screens, the first being the one a new visitor gets. */
export const languages = ['zh-CN', 'en'] as const;

const remembered = 'language';

export type Language = (typeof languages)[number];

/** What each calls itself. */
export const languageNames: Readonly<Record<Language, string>> = { 'zh-CN': '中文', en: 'English' };

/** The language the person chose last. */
export function chosenLanguage(): Language {
  const stored = localStorage.getItem(remembered);
  return languages.find((language) => language === stored) ?? languages[0];
}

/** The words of a language; only those that are read are fetched. */
export async function readTexts(language: Language): Promise<object> {
  return language === 'en' ? (await import('./en.ts')).en : (await import('./zhCN.ts')).zhCN;
}

export async function chooseLanguage(language: Language): Promise<void> {
  i18next.addResourceBundle(language, 'translation', await readTexts(language));
  localStorage.setItem(remembered, language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}
