/** What goes wrong in the database, as callers are told of it. */
import { expect, test } from 'vitest';
import { documentOf, problemOf } from './problemDocument.ts';

test('a lock that somebody held all the while is told as that, in the language of the caller', () => {
  const problem = problemOf(
    Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' }),
  );
  expect(documentOf(problem, 'en', 'r')).toMatchObject({
    status: 503,
    code: 'unavailable',
    detail: expect.stringMatching(/an import perhaps\. Nothing was saved/),
  });
  expect(documentOf(problem, 'zh', 'r').detail).toMatch(/导入/);
});

test('a line before the database that took too long, or a server that is gone, is an answer to try again', () => {
  for (const error of [
    new Error('timeout exceeded when trying to connect'),
    Object.assign(new Error('gone'), { code: 'ECONNREFUSED' }),
  ])
    expect(problemOf(error)).toMatchObject({ code: 'unavailable' });
  expect(problemOf(new Error('our own mistake'))).toBeNull();
});
