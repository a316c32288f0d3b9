import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import './text/i18n.ts';
import { sessionLink } from './api/sessionLink.ts';
import { ChangePasswordPage } from './pages/ChangePasswordPage.tsx';
import { SignInPage } from './pages/SignInPage.tsx';
import { TablePage } from './pages/TablePage.tsx';
import { TablesPage } from './pages/TablesPage.tsx';
import { SessionGate } from './session/SessionGate.tsx';

const client = new ApolloClient({
  link: ApolloLink.from([sessionLink, new HttpLink({ uri: '/graphql' })]),
  cache: new InMemoryCache(),
});

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <ApolloProvider client={client}>
    <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }} theme={{ token: { borderRadius: 4 } }}>
      <App>
        <SessionGate
          signIn={(done) => <SignInPage onSignedIn={done} />}
          changePassword={(me, done) => <ChangePasswordPage staffNo={me.staffNo} onChanged={done} />}
        >
          <BrowserRouter>
            <Routes>
              <Route path="/" element={<TablesPage />} />
              <Route path="/:catalogue/:table" element={<TablePage />} />
            </Routes>
          </BrowserRouter>
        </SessionGate>
      </App>
    </ConfigProvider>
  </ApolloProvider>,
);
