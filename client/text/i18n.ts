import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';
import { chosenLanguage } from './languages.ts';
import { zhCN } from './zhCN.ts';

document.documentElement.lang = chosenLanguage();

void i18next.use(initReactI18next).init({
  lng: chosenLanguage(),
  fallbackLng: 'zh-CN',
  resources: {
    'zh-CN': { translation: zhCN },
    en: { translation: en },
  },
  interpolation: { escapeValue: false },
});
