/** Lists of people as they are really pasted. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseInvites } from './parseInvites.ts';

it.each([
  ['王芳 <wang@x.cn>', '王芳', 'wang@x.cn'],
  ['Li Lei, li@x.cn', 'Li Lei', 'li@x.cn'],
  ['li@x.cn;Li Lei', 'Li Lei', 'li@x.cn'],
  ['"O’Neill, Ann"\tann@x.co.uk', 'O’Neill', 'ann@x.co.uk'],
  ['李雷，lilei@x.cn，销售', '李雷', 'lilei@x.cn'],
  ['<mailto:zhao@x.cn>', 'zhao', 'zhao@x.cn'],
  ['alone@x.cn', 'alone', 'alone@x.cn'],
])('reads %s', (line, name, email) => {
  expect(parseInvites(line).people).toEqual([{ name, email }]);
});

it('skips a heading, tells lines without an address, and takes nobody twice', () => {
  const { people, odd } = parseInvites('Name,E-mail\nLi,li@x.cn\r\nnobody here\nLi again,LI@x.cn\n\n');
  expect(people).toEqual([{ name: 'Li', email: 'li@x.cn' }]);
  expect(odd).toEqual(['nobody here', 'Li again,LI@x.cn']);
});

it('never throws, and every address comes once', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.emailAddress(), fc.constant('a@b.cn'))), (lines) => {
      const { people } = parseInvites(lines.join('\n'));
      const emails = people.map(({ email }) => email.toLowerCase());
      expect(new Set(emails).size).toBe(emails.length);
      expect(people.every(({ name }) => name.length > 0)).toBe(true);
    }),
  );
});
