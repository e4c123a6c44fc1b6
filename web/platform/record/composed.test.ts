/** From the composer to the activity or task. */
import { expect, test } from 'vitest';
import { composed, subjectOf } from './composed.ts';

const about = { object: 'account', id: 'a' };

test('the first line names it, cut at a word', () => {
  expect(subjectOf('Price is fine.\nWants a weekend plan.')).toBe('Price is fine.');
  const long = `${'word '.repeat(30)}`;
  expect(subjectOf(long).endsWith('word…')).toBe(true);
  expect([...subjectOf('报'.repeat(100))]).toHaveLength(81);
});

test('a call is an activity with its minutes, a task has a day', () => {
  expect(
    composed({ kind: 'call', text: 'Reached\nAgain Tuesday', minutes: '6', due: null }, about, 'u'),
  ).toEqual({
    plural: 'activities',
    data: {
      kind: 'call',
      subject: 'Reached',
      body: 'Reached\nAgain Tuesday',
      regarding: about,
      owner: 'u',
      minutes: 6,
    },
  });
  expect(composed({ kind: 'task', text: 'Send quote', minutes: '6', due: '2026-12-01' }, about, 'u')).toEqual(
    {
      plural: 'tasks',
      data: { subject: 'Send quote', regarding: about, owner: 'u', dueOn: '2026-12-01' },
    },
  );
});
