import type { IssueCode } from '../issues/issueCodes.ts';
import type { Issue } from '../issues/Issue.ts';
import type { Read } from './FieldKind.ts';
import type { PlacedField } from './PlacedField.ts';

export function refused(code: IssueCode, placed: PlacedField, details: Issue['details'] = {}): Read {
  return { ok: false, issue: { code, field: placed.field.name, details } };
}
