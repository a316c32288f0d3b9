import type { Indicator, Window } from './Catalogue.ts';

/** A catalogue as its file holds it, without what the meta-schema refused. */
export interface CatalogueFile {
  readonly id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly year?: number;
  readonly name?: string;
  readonly family?: string;
  readonly extends?: string | null;
  readonly drops?: readonly string[];
  readonly dropsChecks?: readonly string[];
  readonly dropsIndicators?: readonly string[];
  readonly windows?: Readonly<Record<string, Partial<Window>>>;
  readonly layers?: readonly ('source' | 'basic' | 'special')[];
  readonly groups?: readonly string[];
  readonly schoolGroup?: string;
}

/** An entry of `indicators.json`. */
export type IndicatorFile = {
  readonly [Member in keyof Indicator]?: Indicator[Member] | null;
};
