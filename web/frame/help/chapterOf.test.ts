/** Every page has help, and help that exists in both languages. */
import { expect, it } from 'vitest';
import { filesOf } from '../../build/guide.ts';
import { chapterOf } from './chapterOf.ts';

const pages: readonly (readonly [string, string | undefined, string])[] = [
  ['/', undefined, 'home'],
  ['/accounts', undefined, 'lists'],
  ['/opportunities', 'board', 'views'],
  ['/accounts/01a2', undefined, 'record'],
  ['/accounts/new', undefined, 'record'],
  ['/import/01a2', undefined, 'import'],
  ['/settings/objects/account', undefined, 'shape'],
  ['/settings/users', undefined, 'access'],
  ['/settings/jobs', undefined, 'operate'],
  ['/recycle-bin', undefined, 'history'],
  ['/help', undefined, 'start'],
];

const keys = (language: string) => filesOf(`docs/guide/${language}`).map((file) => file.slice(3, -3));

it.each(pages)('%s (%s) is explained in %s', (path, kind, chapter) => {
  expect(chapterOf(path, kind)).toBe(chapter);
  expect(keys('en')).toContain(chapter);
});

it('has the same chapters in both languages', () => {
  expect(keys('zh-CN')).toEqual(keys('en'));
  expect(keys('en').length).toBeGreaterThan(10);
});
