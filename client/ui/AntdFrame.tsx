import { App, ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { theme } from './theme.ts';
import { useColours } from './useColours.ts';

/** What antd's components stand in: language, colours, messages. Loaded with the first page that uses them. */
export function AntdFrame({ children }: { readonly children: ReactNode }): React.JSX.Element {
  const { i18n } = useTranslation();
  const colours = useColours();
  return (
    <ConfigProvider
      locale={i18n.language === 'en' ? enUS : zhCN}
      componentSize="middle"
      button={{ autoInsertSpace: false }}
      theme={theme[colours]}
    >
      <App>{children}</App>
    </ConfigProvider>
  );
}
