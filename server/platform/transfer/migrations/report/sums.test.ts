/** Which columns of a file are added up on both sides. */
import { expect, test } from 'vitest';
import { account } from '../../../../domains/customer/account/account.ts';
import type { FieldDeclaration } from '../../../metadata/declarations.ts';
import type { PlannedColumn } from '../../planColumn.ts';
import { isSummed } from './sums.ts';

test('amounts and quantities are, years and codes are not', () => {
  const column = (name: string) => {
    const fields: Readonly<Record<string, FieldDeclaration>> = account.fields;
    return { field: { ...fields[name], name } as PlannedColumn['field'], member: null };
  };
  expect(
    ['employees', 'annualRevenue', 'foundedYear', 'name'].filter((name) => isSummed(column(name))),
  ).toEqual(['employees', 'annualRevenue']);
});
