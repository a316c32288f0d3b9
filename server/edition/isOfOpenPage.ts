import { Kind, parse } from 'graphql';
import type { Edition } from './Edition.ts';

/**
 * Whether a text that the edition in force does not understand may come from a page that was opened before it: it only
 * changes things that there still are, such as the rows of a table that has lost a field.
 */
export function isOfOpenPage({ execution }: Edition, text: unknown): boolean {
  if (typeof text !== 'string' || !/^\s*mutation\b/.test(text)) return false;
  const known = execution.schema.getMutationType()?.getFields() ?? {};
  try {
    return parse(text, { maxTokens: 20_000 }).definitions.every(
      (definition) =>
        definition.kind === Kind.FRAGMENT_DEFINITION ||
        (definition.kind === Kind.OPERATION_DEFINITION &&
          definition.selectionSet.selections.every((node) => node.kind === Kind.FIELD && node.name.value in known)),
    );
  } catch {
    return false;
  }
}
