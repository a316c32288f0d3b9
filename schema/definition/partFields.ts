import type { Field } from './Field.ts';
import { isTyped } from './isTyped.ts';

/** The typed fields that a part's names and patterns mean; `*` stands for any letters. */
export function partFields(patterns: readonly string[], fields: readonly Field[]): readonly string[] {
  const matchers = patterns.map(matcher);
  return fields
    .filter((field) => isTyped(field) && matchers.some((matches) => matches(field.name)))
    .map((field) => field.name);
}

function matcher(pattern: string): (name: string) => boolean {
  if (!pattern.includes('*')) return (name) => name === pattern;
  const form = new RegExp(`^${pattern.replaceAll(/[^\w*]/g, String.raw`\$&`).replaceAll('*', '.*')}$`, 'u');
  return (name) => form.test(name);
}
