import type { FieldNode } from 'graphql';
import type { Variables } from '../planning/Given.ts';

/** An argument that is an id: its text, from the query or a variable. */
export function valueOfArgument(node: FieldNode | undefined, name: string, variables: Variables): string | undefined {
  const value = node?.arguments?.find((argument) => argument.name.value === name)?.value;
  if (value?.kind === 'Variable') {
    const given = variables[value.name.value];
    return typeof given === 'string' ? given : undefined;
  }
  return value?.kind === 'StringValue' || value?.kind === 'IntValue' ? value.value : undefined;
}
