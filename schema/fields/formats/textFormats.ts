import { creditCode } from './creditCode.ts';
import { email } from './email.ts';
import { idNumber } from './idNumber.ts';
import { isbn } from './isbn.ts';
import { phone } from './phone.ts';
import type { TextFormat } from './TextFormat.ts';
import { uri } from './uri.ts';

/** Every form a text can have, by the name that definitions use. */
export const textFormats: ReadonlyMap<string, TextFormat> = new Map(
  [idNumber, creditCode, phone, email, uri, isbn].map((format) => [format.name, format]),
);
