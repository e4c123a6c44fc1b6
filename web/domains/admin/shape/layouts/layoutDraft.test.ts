/** How fields and sections of a layout move. */
import { expect, test } from 'vitest';
import {
  addSection,
  appendField,
  changeField,
  fieldNames,
  type LayoutDraft,
  layoutDocument,
  layoutDraft,
  placeField,
  placeOf,
  stepField,
  withoutField,
  withoutSection,
} from './layoutDraft.ts';

const label = { en: 'L', zh: '布' };
const start: LayoutDraft = layoutDraft({
  label,
  sections: [
    { label, columns: 2, fields: [{ field: 'a', required: true }, { field: 'b' }] },
    { label, fields: [{ field: 'c' }] },
  ],
});
const [first, second] = start.sections.map((section) => section.key) as [string, string];
const shape = (draft: LayoutDraft) =>
  draft.sections.map(({ fields }) => fields.map(({ field }) => field).join(''));

test('a field moves with what the layout says of it', () => {
  const moved = appendField(start, 'a', second);
  expect(shape(moved)).toEqual(['b', 'ca']);
  expect(placeOf(moved, 'a')?.entry).toEqual({ field: 'a', required: true });
  expect(shape(placeField(start, 'a', 'c', 'before'))).toEqual(['b', 'ac']);
  expect(shape(placeField(start, 'x', 'c', 'after'))).toEqual(['ab', 'cx']);
  expect(placeField(start, 'a', 'nowhere', 'after')).toBe(start);
  expect(placeField(start, 'a', 'a', 'after')).toBe(start);
});

test('steps go on in the neighbouring section and stop at the ends', () => {
  expect(shape(stepField(start, 'a', 'down'))).toEqual(['ba', 'c']);
  expect(shape(stepField(start, 'b', 'down'))).toEqual(['a', 'bc']);
  expect(shape(stepField(start, 'c', 'up'))).toEqual(['abc', '']);
  expect(shape(stepField(stepField(start, 'c', 'up'), 'c', 'down'))).toEqual(['ab', 'c']);
  expect(stepField(start, 'a', 'up')).toBe(start);
  expect(stepField(start, 'c', 'down')).toBe(start);
});

test('what leaves goes to the shelf, no field is ever there twice', () => {
  expect(shape(withoutField(start, 'b'))).toEqual(['a', 'c']);
  expect([...fieldNames(withoutSection(start, first))]).toEqual(['c']);
  const { draft, key } = addSection(start);
  expect(shape(appendField(draft, 'b', key))).toEqual(['a', 'c', 'b']);
});

test('the document has no keys of the editor', () => {
  const changed = changeField(start, { field: 'c', readOnly: true });
  expect(layoutDocument(changed)).toEqual({
    label,
    sections: [
      { label, columns: 2, fields: [{ field: 'a', required: true }, { field: 'b' }] },
      { label, fields: [{ field: 'c', readOnly: true }] },
    ],
  });
});
