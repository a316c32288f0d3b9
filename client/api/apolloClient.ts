import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { patientFetch } from './patientFetch.ts';
import { sessionLink } from './sessionLink.ts';

/** The one GraphQL client of the page. Rows of tables pass it by; it keeps facts about collections, tables and code lists. */
export const apolloClient = new ApolloClient({
  link: ApolloLink.from([
    sessionLink,
    new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: patientFetch }),
  ]),
  cache: new InMemoryCache({
    typePolicies: {
      CodeOption: { keyFields: false },
      CollectionTable: { keyFields: false },
      CatalogueFacts: { keyFields: false },
      Phase: { keyFields: false },
      Department: { keyFields: ['code'] },
      Query: { fields: { failures: { merge: false } } },
    },
  }),
});
