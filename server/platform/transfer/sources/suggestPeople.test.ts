/** Names that are written otherwise are suggested with how sure that is; those that are like nobody are not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addressIn, type KnownPerson, suggestPeople } from './suggestPeople.ts';

const person = (id: string, name: string): KnownPerson => ({ id, name, email: `${id}@example.com` });
const people = [
  person('ada', 'Ada Lovelace'),
  person('zhang', '张伟'),
  person('zoe', 'Zoë Müller'),
  person('li', 'Li Min'),
  person('grace', 'Grace Hopper'),
];

test.each([
  ['Lovelace, Ada', 'ada', 0.9],
  ['ADA  LOVELACE', 'ada', 0.95],
  ['Ada Lovelace (inactive)', 'ada', 0.95],
  ['Ada Lovelace <a.lovelace@old.example>', 'ada', 0.95],
  ['A. Lovelace', 'ada', 0.75],
  ['Ada Lovelase', 'ada', 0.75],
  ['Zoe Muller', 'zoe', 0.95],
  ['Zhang Wei', 'zhang', 0.8],
  ['Wei Zhang', 'zhang', 0.8],
  ['ZhangWei', 'zhang', 0.8],
  ['张伟（已离职）', 'zhang', 0.95],
  ['章伟', 'zhang', 0.6],
  ['李敏', 'li', 0.8],
])('%s is perhaps %s', (word, id, certainty) => {
  const [first] = suggestPeople(word, people);
  expect([first?.person.id, first?.certainty]).toEqual([id, certainty]);
});

test.each(['', ' ', '(inactive)', 'Ada', 'Bob Builder', '王芳', '@', '12345'])('“%s” is nobody', (word) => {
  expect(suggestPeople(word, people)).toEqual([]);
});

test('two who are alike are both candidates, the likelier first', () => {
  const both = [person('a', 'Lovelace Ada'), person('b', 'Ada  Lovelace')];
  expect(suggestPeople('Ada-Lovelace', both).map(({ person: { id }, certainty }) => [id, certainty])).toEqual(
    [
      ['b', 0.95],
      ['a', 0.9],
    ],
  );
});

test('addresses in cells', () => {
  expect(['Ada <ADA@example.com>', 'ada@example.com', 'Ada (ada@example.com)', 'Ada'].map(addressIn)).toEqual(
    ['ada@example.com', 'ada@example.com', 'ada@example.com', null],
  );
});

test('whatever stands in a cell, certainties are between 0 and 1 and fall', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.array(fc.string({ maxLength: 20 }), { maxLength: 8 }),
      (word, names) => {
        const found = suggestPeople(
          word,
          names.map((name, at) => person(String(at), name)),
        );
        const sure = found.map(({ certainty }) => certainty);
        expect(sure.every((one) => one > 0 && one < 1)).toBe(true);
        expect(sure).toEqual(sure.toSorted((a, b) => b - a));
      },
    ),
  );
});
