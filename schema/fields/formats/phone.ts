import type { TextFormat } from './TextFormat.ts';

/** A mobile, a landline with or without its area and extension, a service number, or one from abroad. */
export const phone: TextFormat = {
  name: 'phone',
  pattern:
    '^(1[3-9][0-9]{9}|(0[0-9]{2,3}-?)?[1-9][0-9]{6,7}(-[0-9]{1,6})?|[48]00-?[0-9]{3}-?[0-9]{4}|\\+[1-9][0-9]{0,2}(-?[0-9]{2,8}){1,3})$',
  example: '010-62345678',
  canonical: (text) =>
    text.replaceAll(/[()（）\s]+/g, (gap) => (gap.trim() === '' ? '' : '-')).replaceAll(/^-|-$/g, ''),
};
