import { ApolloProvider } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { createBrowserRouter, RouterProvider } from 'react-router';
import type { Me } from '../api/Me.ts';
import { apolloClient } from '../api/apolloClient.ts';
import { SessionGate } from '../session/SessionGate.tsx';
import { Loading } from '../ui/Loading.tsx';
import { AppFrame } from './AppFrame.tsx';

const SignInPage = lazy(async () => ({ default: (await import('../pages/SignInPage.tsx')).SignInPage }));
const ChangePasswordPage = lazy(async () => ({
  default: (await import('../pages/ChangePasswordPage.tsx')).ChangePasswordPage,
}));
const TablesPage = lazy(async () => ({ default: (await import('../pages/TablesPage.tsx')).TablesPage }));
const AntdLayout = lazy(async () => ({ default: (await import('./AntdLayout.tsx')).AntdLayout }));
const TablePage = lazy(async () => ({ default: (await import('../pages/TablePage.tsx')).TablePage }));
const HelpPage = lazy(async () => ({ default: (await import('../pages/HelpPage.tsx')).HelpPage }));
const PrintPage = lazy(async () => ({ default: (await import('../pages/PrintPage.tsx')).PrintPage }));
const PeoplePage = lazy(async () => ({ default: (await import('../pages/PeoplePage.tsx')).PeoplePage }));
const StudioPage = lazy(async () => ({ default: (await import('../pages/StudioPage.tsx')).StudioPage }));
const ChangesPage = lazy(async () => ({ default: (await import('../pages/ChangesPage.tsx')).ChangesPage }));
const CollectionsPage = lazy(async () => ({
  default: (await import('../pages/CollectionsPage.tsx')).CollectionsPage,
}));
const NotFoundPage = lazy(async () => ({ default: (await import('../pages/NotFoundPage.tsx')).NotFoundPage }));

const router = createBrowserRouter([
  {
    Component: AppFrame,
    children: [
      { path: '/', Component: TablesPage },
      { path: '/c/:collection', Component: TablesPage },
      { path: '/c/:collection/:table/help', Component: HelpPage },
      { path: '/c/:collection/:table/:submission/print', Component: PrintPage },
      {
        Component: AntdLayout,
        children: [
          { path: '/c/:collection/:table', Component: TablePage },
          { path: '/c/:collection/:table/:submission', Component: TablePage },
          { path: '/people', Component: PeoplePage },
          { path: '/studio/*', Component: StudioPage },
          { path: '/changes', Component: ChangesPage },
          { path: '/collections', Component: CollectionsPage },
        ],
      },
      { path: '*', Component: NotFoundPage },
    ],
  },
]);

function signIn(done: () => void): React.JSX.Element {
  return (
    <Suspense fallback={<Loading />}>
      <SignInPage onSignedIn={done} />
    </Suspense>
  );
}

function changePassword({ staffNo }: Me, done: () => void): React.JSX.Element {
  return (
    <Suspense fallback={<Loading />}>
      <ChangePasswordPage staffNo={staffNo} onChanged={done} />
    </Suspense>
  );
}

/** The whole client. */
export function App(): React.JSX.Element {
  return (
    <ApolloProvider client={apolloClient}>
      <SessionGate signIn={signIn} changePassword={changePassword}>
        <RouterProvider router={router} />
      </SessionGate>
    </ApolloProvider>
  );
}
