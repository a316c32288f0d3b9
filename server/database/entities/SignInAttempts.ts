import { EntitySchema } from '@mikro-orm/core';

/**
 * Failed attempts to sign in under a staff number since the last success, whether there is such an account or not:
 * who guesses learns nothing from being made to wait.
 */
export interface SignInAttempts {
  schoolId: number;
  staffNo: string;
  failures: number;
  lastAt: Date;
  lockedUntil: Date | null;
}

export const SignInAttemptsSchema = new EntitySchema<SignInAttempts>({
  name: 'SignInAttempts',
  tableName: 'sign_in_attempts',
  schema: 'platform',
  comment: '登录失败记录',
  properties: {
    schoolId: { type: 'integer', fieldName: 'school_id', primary: true },
    staffNo: { type: 'string', columnType: 'text', fieldName: 'staff_no', primary: true },
    failures: { type: 'integer', default: 0 },
    lastAt: { type: 'Date', columnType: 'timestamptz', fieldName: 'last_at', defaultRaw: 'now()' },
    lockedUntil: { type: 'Date', columnType: 'timestamptz', fieldName: 'locked_until', nullable: true },
  },
});
