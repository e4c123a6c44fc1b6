/** What the log leaves out, and that each event is one line. */
import pg from 'pg';
import { expect, it } from 'vitest';
import { createLog, errorFacts } from './log.ts';

it('leaves out what the database quotes, also in the stack', () => {
  const error = new pg.DatabaseError('invalid input syntax for type integer: "6222 0200 secret"', 0, 'error');
  Object.assign(error, { code: '22P02', severity: 'ERROR' });
  const facts = errorFacts(error);
  expect(JSON.stringify(facts)).not.toContain('6222');
  expect(facts).toMatchObject({ code: '22P02', error: 'invalid input syntax for type integer: "…"' });
});

it('is one line for one event, whatever is in it', () => {
  const lines: string[] = [];
  const log = createLog('info', (line) => lines.push(line));
  log.error('Failed\nlevel=info all is well', errorFacts(new Error('a\r\nb\u2028c')));
  expect(lines).toHaveLength(1);
  expect(lines[0]!.trimEnd()).not.toMatch(/[\r\n]/);
  expect(JSON.parse(lines[0]!)).toMatchObject({ level: 'error', error: 'a\r\nb\u2028c' });
});
