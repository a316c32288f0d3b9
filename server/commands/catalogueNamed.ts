import { Refusal } from './Refusal.ts';

/** The catalogue of a given identifier. */
export function catalogueNamed<Named extends { readonly id: string }>(catalogues: readonly Named[], id: string): Named {
  const found = catalogues.find((catalogue) => catalogue.id === id);
  if (found === undefined)
    throw new Refusal(`没有目录“${id}”；有：${catalogues.map((catalogue) => catalogue.id).join('、')}`);
  return found;
}
