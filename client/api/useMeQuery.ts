import { gql } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { Me } from './Me.ts';

const meQuery = gql`
  query Me {
    me {
      id
      staffNo
      name
      mustChangePassword
      mayExplore
      mayManagePeople
      mayMaintain
      mayRunCollections
      school {
        id
        code
        name
      }
      roles {
        role
        department {
          code
          name
        }
      }
    }
  }
`;

/** Who is signed in: `undefined` until that is known, `null` for nobody. */
export function useMeQuery(): {
  readonly me: Me | null | undefined;
  readonly failed: boolean;
  readonly ask: () => Promise<unknown>;
} {
  const { data, error, refetch } = useQuery<{ me: Me | null }>(meQuery, { fetchPolicy: 'network-only' });
  return { me: data?.me, failed: error !== undefined, ask: () => refetch() };
}
