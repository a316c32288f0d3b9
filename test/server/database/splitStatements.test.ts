import { expect, it } from 'vitest';
import { splitStatements } from '#server/database/splitStatements.ts';

it('parts a script at the semicolons that end a statement', () => {
  expect(
    splitStatements(`create table a (b text);\n comment on table a is 'x; it''s';
      create function f() returns trigger as $body$ begin return new; end; $body$ language plpgsql;\nselect "a;b";`),
  ).toEqual([
    'create table a (b text)',
    "comment on table a is 'x; it''s'",
    'create function f() returns trigger as $body$ begin return new; end; $body$ language plpgsql',
    'select "a;b"',
  ]);
});
