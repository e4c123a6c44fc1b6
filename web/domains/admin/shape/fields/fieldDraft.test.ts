/** From a form to the documents of a field. */
import { expect, test } from 'vitest';
import type { FieldMeta } from '../../../../../shared/metadata.ts';
import { draftOf, fieldDocument, newDraft, settingsDocument } from './fieldDraft.ts';

const label = { en: 'Level', zh: '级别' };
const option = (value: string) => ({ value, label, active: true, order: 0 });
const field = {
  id: 'level',
  name: 'level',
  type: 'select',
  label,
  required: false,
  unique: false,
  sortable: true,
  filterable: true,
  system: false,
  readOnly: false,
  access: 'edit',
  options: [option('a')],
} as const satisfies FieldMeta;

test('a document has only the members that its type has', () => {
  expect(
    fieldDocument({ ...newDraft('number'), label, unique: true, maxLength: 5, targets: ['x'], min: 0 }),
  ).toEqual({ type: 'number', label, min: 0 });
  expect(fieldDocument({ ...newDraft('select'), label, options: [option('a')] })).toEqual({
    type: 'select',
    label,
    options: [option('a')],
  });
  expect(fieldDocument({ ...newDraft('text'), label, help: { en: ' ', zh: '' } })).toEqual({
    type: 'text',
    label,
    searched: true,
  });
});

test('what is worked out has no limits', () => {
  expect(fieldDocument({ ...newDraft('formula'), label, formula: '1 + 1', min: 3 })).toEqual({
    type: 'number',
    label,
    formula: '1 + 1',
  });
});

test('over a declared field lies only what differs from it, and what lay there before', () => {
  const draft = draftOf(field, undefined);
  expect(settingsDocument(draft, field, {})).toEqual({});
  const renamed = { ...draft, label: { en: 'Grade', zh: '等级' } };
  expect(settingsDocument(renamed, field, { required: true })).toEqual({
    required: true,
    label: renamed.label,
  });
  const asked = { ...field, required: true };
  const { required: _, ...open } = draftOf(asked, undefined);
  expect(settingsDocument(open, asked, { required: true })).toEqual({});
});
