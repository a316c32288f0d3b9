import type { TFunction } from 'i18next';
import type { PlacedField } from '#schema/fields/PlacedField.ts';

/** What a value must keep to, a phrase for each limit. */
export function fieldLimits({ field, minimum, maximum }: PlacedField, t: TFunction): readonly string[] {
  const isDay = typeof (minimum ?? maximum) === 'string';
  return [
    field.decimals === undefined ? '' : t('limits.places', { count: field.decimals.stored }),
    field.minLength === undefined ? '' : t('limits.minLength', { count: field.minLength }),
    field.maxLength === undefined ? '' : t('limits.maxLength', { count: field.maxLength }),
    minimum === undefined ? '' : t(isDay ? 'limits.notBefore' : 'limits.minimum', { minimum }),
    maximum === undefined ? '' : t(isDay ? 'limits.notAfter' : 'limits.maximum', { maximum }),
    field.pattern === undefined ? '' : t('limits.pattern', { pattern: field.pattern }),
  ].filter((words) => words !== '');
}
