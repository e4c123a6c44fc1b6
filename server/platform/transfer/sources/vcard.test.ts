/** An address book is recognised, and its people become contacts. */
import { expect, test } from 'vitest';
import { shapeOf } from '../../../../tests/exports/exportFile.ts';
import { kinds, newcomer, readBy } from '../../../../tests/exports/readBack.ts';
import { recogniseFiles } from './recogniseFiles.ts';

test('an address book', () => {
  const headers = [
    'Full Name',
    'Company',
    'Mobile Phone',
    'Work Phone',
    'Email',
    'Home Street',
    'Home City',
    'Notes',
    'UID',
  ];
  const row = [
    '王芳',
    '启明科技',
    '13800138000',
    '',
    'fang@example.com',
    '',
    '上海',
    'met at the fair',
    'urn:uuid:1',
  ];
  const shape = { ...shapeOf({ headers, rows: [row] }), format: 'vcard' as const };
  const [one] = recogniseFiles(newcomer, [{ fileName: 'contacts.vcf', shape }]);
  expect(kinds([one!])).toEqual(['vcard vCard > contacts']);
  expect(one!.rules.key).toBe('sourceId');
  const { records } = readBy({ name: 'contacts.vcf', headers, rows: [row] }, one!);
  expect(records).toMatchObject([
    {
      name: '王芳',
      phones: [{ label: 'mobile' }],
      address: { city: '上海' },
      names: { account: 'account.name=启明科技' },
    },
  ]);
});
