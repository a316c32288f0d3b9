import { parse, print, stripIgnoredCharacters, visit } from 'graphql';
import { abridged, mark, withWords } from './compactText.ts';

/** The GraphQL text of a catalogue, a line a type: its own name as §, descriptions as a mark at the end of the line. */
export function compactGraphql(text: string, name: string): string {
  const document = parse(text, { noLocation: true });
  const lines = document.definitions.map((definition) => {
    const descriptions: string[] = [];
    const bare = visit(definition, {
      enter(node) {
        if (!('description' in node) || node.description === undefined) return undefined;
        descriptions.push(node.description.value);
        const { description: _description, ...rest } = node;
        return rest;
      },
    });
    const line = stripIgnoredCharacters(print(bare)).replaceAll(
      new RegExp(`\\b${name}(?=[A-Z{])|\\b${name}\\b`, 'g'),
      '§',
    );
    // The arguments of every list of rows are the same but for its type.
    const same = line.replaceAll(/where:§(\w+)Where orderBy:\[§\1Order!\]/g, 'where:§*Where orderBy:[§*Order!]');
    return `${same.replaceAll(/\(where:§\w+Where\)/g, '(where:§*Where)')} #${mark(descriptions)}`;
  });
  return withWords(
    lines.map((line) => (/^(?:enum|input|type) /.test(line) ? line : abridged(line))),
    /\([^()]*\)/g,
  );
}
