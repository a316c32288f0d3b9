import { EntitySchema } from '@mikro-orm/core';

/** One file that a row carries as evidence. */
export interface EvidenceFile {
  id: string;
  schoolId: number;
  /** The submission through which it was attached. */
  submissionId: string;
  tableName: string;
  rowId: string;
  field: string;
  name: string;
  mediaType: string;
  /** In bytes. */
  size: number;
  sha256: Buffer;
  content: Buffer;
  uploadedBy: number;
  uploadedAt: Date;
}

export const EvidenceFileSchema = new EntitySchema<EvidenceFile>({
  name: 'EvidenceFile',
  tableName: 'file',
  schema: 'platform',
  comment: '佐证材料',
  properties: {
    id: { type: 'uuid', primary: true, defaultRaw: 'gen_random_uuid()' },
    schoolId: { type: 'integer', fieldName: 'school_id' },
    submissionId: { type: 'uuid', fieldName: 'submission_id' },
    tableName: { type: 'string', columnType: 'text', fieldName: 'table_name' },
    rowId: { type: 'uuid', fieldName: 'row_id' },
    field: { type: 'string', columnType: 'text' },
    name: { type: 'string', columnType: 'text' },
    mediaType: { type: 'string', columnType: 'text', fieldName: 'media_type' },
    size: { type: 'integer' },
    sha256: { type: 'blob', columnType: 'bytea', fieldName: 'sha256' },
    content: { type: 'blob', columnType: 'bytea' },
    uploadedBy: { type: 'integer', fieldName: 'uploaded_by' },
    uploadedAt: { type: 'datetime', columnType: 'timestamptz', fieldName: 'uploaded_at' },
  },
  indexes: [{ name: 'file__row__index', properties: ['schoolId', 'rowId'] }],
});
