import { App, ConfigProvider } from 'antd';
import english from 'antd/es/locale/en_US.js';
import vietnamese from 'antd/es/locale/vi_VN.js';
import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';
import { themeFor } from './theme.ts';
import { usePhone, useStill } from './use-media.ts';

/** Puts the house's tokens and language over everything inside. */
export function Furniture(props: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  const theme = themeFor(usePhone(), useStill());
  return (
    <ConfigProvider
      theme={theme}
      locale={language === 'vi' ? vietnamese : english}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      <App component={false}>{props.children}</App>
    </ConfigProvider>
  );
}
