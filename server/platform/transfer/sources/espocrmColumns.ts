/** EspoCRM: columns that many of its entities have. */
import { addressColumns } from './addressColumns.ts';
import { type ColumnTarget, column, idOf, nameOf } from './sourceDeclaration.ts';

export const id = column('id', 'sourceId');
export const owner = [idOf('assignedUserId', 'owner'), nameOf('assignedUserName', 'owner')];
export const toAccount = [idOf('accountId', 'account'), nameOf('accountName', 'account')];
export const toContact = [idOf('contactId', 'contact'), nameOf('contactName', 'contact')];
export const regarding = idOf('parentId', 'regarding', {
  objects: { Account: 'account', Contact: 'contact', Opportunity: 'opportunity' },
  typeColumns: ['parentType'],
});

export const postal = (prefix: string): ColumnTarget[] =>
  addressColumns(prefix, {
    street: [`${prefix}Street`],
    city: [`${prefix}City`],
    province: [`${prefix}State`],
    postalCode: [`${prefix}PostalCode`],
    country: [`${prefix}Country`],
  });

export const person = [
  column('name', 'name'),
  column('firstName', 'name', { join: { headers: ['lastName'], by: 'name' } }),
  column('lastName', 'name'),
];
export const reach = [column('emailAddress', 'emails'), column('phoneNumber', 'phones')];

export const stamps = [
  column('createdAt', 'createdAt'),
  idOf('createdById', 'createdBy'),
  column('modifiedAt', 'updatedAt'),
  idOf('modifiedById', 'updatedBy'),
];
