/** SuiteCRM: columns that many of its modules have. */
import { addressColumns } from './addressColumns.ts';
import { type ColumnTarget, column, idOf, nameOf } from './sourceDeclaration.ts';

export const id = column('ID', 'sourceId');
export const leaveOut = [{ column: 'Deleted', is: ['1', 'true', 'yes'] }];
export const owner = [
  idOf(['Assigned User ID', 'Assigned User Id'], 'owner'),
  nameOf(['Assigned to', 'Assigned User'], 'owner'),
];
export const toAccount = [idOf('Account ID', 'account'), nameOf('Account Name', 'account')];
export const emails = [
  column(['Email Address', 'Email'], 'emails'),
  column('Non Primary E-mails', 'emails', { label: 'other' }),
];
export const regarding = idOf('Parent ID', 'regarding', {
  objects: { Accounts: 'account', Contacts: 'contact', Opportunities: 'opportunity' },
  typeColumns: ['Parent Type'],
});

export const postal = (prefix: string): ColumnTarget[] =>
  addressColumns(prefix, {
    street: [`${prefix} Street`],
    city: [`${prefix} City`],
    province: [`${prefix} State`],
    postalCode: [`${prefix} Postal Code`, `${prefix} Postalcode`],
    country: [`${prefix} Country`],
  });

export const personName = [
  column('First Name', 'name', { join: { headers: ['Last Name'], by: 'name' } }),
  column('Last Name', 'name'),
];

export const stamps = [
  column('Date Created', 'createdAt'),
  idOf('Created By ID', 'createdBy'),
  nameOf('Created By', 'createdBy'),
  column('Date Modified', 'updatedAt'),
  idOf('Modified By ID', 'updatedBy'),
  nameOf('Modified By', 'updatedBy'),
];
