/** Folding in the application and in the database, character by character. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fold } from '../../../shared/fold.ts';
import { type TestDatabase, testDatabase } from '../../../tests/database.ts';
import { sql } from '../../base/sql.ts';

let data: TestDatabase;
beforeAll(async () => {
  data = await testDatabase();
});
afterAll(() => data.close());

/** Letters added after Unicode 14 (PostgreSQL 15): a JavaScript engine and a database of different years disagree on them. */
const recent =
  /[\u1c89\u1c8a\ua7cb-\ua7cf\ua7d2\ua7d4\ua7da-\ua7dc\ua7f1\u{10d50}-\u{10d85}\u{16ea0}-\u{16ed3}\u{1ccd6}-\u{1ccf9}\u{1e030}-\u{1e06d}]/u;

test('fold() of the application and core.fold of the database agree on every character of Unicode 14', async () => {
  const rows = await data.app.rows<{ code: number; folded: string }>(sql`
    select code, core.fold(chr(code)) as folded from generate_series(1, 1114111) code
    where code not between 55296 and 57343 and core.fold(chr(code)) <> chr(code)`);
  const ofDatabase = new Map(rows.map((row) => [row.code, row.folded]));
  const apart: string[] = [];
  for (let code = 1; code <= 0x10ffff; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const theirs = ofDatabase.get(code) ?? character;
    if (fold(character) !== theirs && !recent.test(character))
      apart.push(`${code.toString(16)} ${fold(character)} ${theirs}`);
  }
  expect(apart).toEqual([]);
});
