import { gql, type DocumentNode } from '@apollo/client';
import { useApolloClient, useQuery } from '@apollo/client/react';
import type { Role } from '#schema/review/Role.ts';
import type { Me } from './Me.ts';

export type HeldRole = Me['roles'][number];

/** An account as administrators see it. */
export interface Person {
  readonly id: string;
  readonly staffNo: string;
  readonly name: string;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  readonly roles: readonly HeldRole[];
}

export interface RoleWanted {
  readonly role: Role;
  readonly department: string | null;
}

/** A password that is shown once. */
export interface GivenPassword {
  readonly person: Person;
  readonly password: string;
}

const personFields = 'id staffNo name active mustChangePassword roles { role department { code name } }';

const peopleQuery = gql`query People($search: String, $limit: Int!, $offset: Int!) {
  people(search: $search, limit: $limit, offset: $offset) { totalCount nodes { ${personFields} } }
  departments { code name }
}`;

const mutations = {
  create: gql`mutation CreatePerson($staffNo: String!, $name: String!, $roles: [HeldRoleInput!]!) {
    result: createPerson(staffNo: $staffNo, name: $name, roles: $roles) { password person { ${personFields} } }
  }`,
  reset: gql`mutation ResetPassword($person: ID!) {
    result: resetPassword(person: $person) { password person { ${personFields} } }
  }`,
  setActive: gql`mutation SetPersonActive($person: ID!, $active: Boolean!) {
    result: setPersonActive(person: $person, active: $active) { ${personFields} }
  }`,
  grant: gql`mutation GrantRole($person: ID!, $role: HeldRoleInput!) {
    result: grantRole(person: $person, role: $role) { ${personFields} }
  }`,
  revoke: gql`mutation RevokeRole($person: ID!, $role: HeldRoleInput!) {
    result: revokeRole(person: $person, role: $role) { ${personFields} }
  }`,
};

interface PeopleData {
  readonly people: { readonly totalCount: number; readonly nodes: readonly Person[] };
  readonly departments: readonly { readonly code: string; readonly name: string }[];
}

/** The accounts of the school, a page at a time, and what an administrator does to them. */
export function usePeople(sought: { readonly search: string; readonly limit: number; readonly offset: number }): {
  readonly data: PeopleData | undefined;
  readonly loading: boolean;
  create(person: { staffNo: string; name: string; roles: readonly RoleWanted[] }): Promise<GivenPassword>;
  reset(person: string): Promise<GivenPassword>;
  setActive(person: string, active: boolean): Promise<Person>;
  grant(person: string, role: RoleWanted): Promise<Person>;
  revoke(person: string, role: RoleWanted): Promise<Person>;
} {
  const client = useApolloClient();
  const { data, previousData, loading, refetch } = useQuery<PeopleData>(peopleQuery, {
    variables: { ...sought },
    fetchPolicy: 'network-only',
  });
  async function change<Result>(mutation: DocumentNode, variables: Record<string, unknown>): Promise<Result> {
    // The answer may hold a password: it is kept in no cache.
    const answer = await client.mutate<{ result: Result }>({ mutation, variables, fetchPolicy: 'no-cache' });
    if (answer.data === undefined) throw new Error('The server answered nothing');
    await refetch();
    return answer.data.result;
  }
  return {
    data: data ?? previousData,
    loading,
    create: (person) => change(mutations.create, person),
    reset: (person) => change(mutations.reset, { person }),
    setActive: (person, active) => change(mutations.setActive, { person, active }),
    grant: (person, role) => change(mutations.grant, { person, role }),
    revoke: (person, role) => change(mutations.revoke, { person, role }),
  };
}
