import type { Database } from '../openDatabase.ts';

/** One statement that showed personal data. */
export interface ReadingRow {
  readonly school: number;
  readonly person: number;
  readonly at: Date;
  /** `<catalogue>/<table>`. */
  readonly table: string;
  readonly fields: readonly string[];
  readonly rows: number;
}

/** Appends readings to the record, all in one statement. */
export async function insertReadings(database: Database, readings: readonly ReadingRow[]): Promise<void> {
  await database.pool.query({
    name: 'personal-reading-insert',
    text: `insert into platform.personal_reading (school_id, person_id, at, table_name, fields, rows)
      select r.school, r.person, r.at, r."table", array(select jsonb_array_elements_text(r.fields)), r.rows
      from jsonb_to_recordset($1::jsonb)
        as r(school integer, person integer, at timestamptz, "table" text, fields jsonb, rows integer)`,
    values: [JSON.stringify(readings)],
  });
}
