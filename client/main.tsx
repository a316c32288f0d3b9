import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import './text/i18n.ts';
import { TablePage } from './pages/TablePage.tsx';
import { TablesPage } from './pages/TablesPage.tsx';

const client = new ApolloClient({ link: new HttpLink({ uri: '/graphql' }), cache: new InMemoryCache() });

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root');
createRoot(root).render(
  <ApolloProvider client={client}>
    <ConfigProvider locale={zhCN} button={{ autoInsertSpace: false }} theme={{ token: { borderRadius: 4 } }}>
      <BrowserRouter>
        <Routes>
          <Route path="/" element={<TablesPage />} />
          <Route path="/:catalogue/:table" element={<TablePage />} />
        </Routes>
      </BrowserRouter>
    </ConfigProvider>
  </ApolloProvider>,
);
