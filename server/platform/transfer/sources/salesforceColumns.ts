/** Salesforce: columns that many of its objects have. */
import { addressColumns } from './addressColumns.ts';
import { column, idOf, nameOf } from './sourceDeclaration.ts';

export const stamps = [
  column(['CreatedDate', 'Created Date'], 'createdAt'),
  idOf('CreatedById', 'createdBy'),
  column(['LastModifiedDate', 'Last Modified Date'], 'updatedAt'),
  idOf('LastModifiedById', 'updatedBy'),
];

export const deleted = { column: 'IsDeleted', is: ['1', 'true'] };

export const owner = [
  idOf(['OwnerId', 'Owner ID'], 'owner'),
  nameOf(
    [
      'Owner.Name',
      'Account Owner',
      'Contact Owner',
      'Opportunity Owner',
      'Lead Owner',
      'Case Owner',
      'Assigned',
      'Owner',
    ],
    'owner',
  ),
];

export const postal = (prefix: string) =>
  addressColumns(prefix, {
    street: [`${prefix}Street`, `${prefix} Address Line 1`],
    city: [`${prefix}City`],
    province: [`${prefix}State`, `${prefix} State/Province`],
    postalCode: [`${prefix}PostalCode`, `${prefix} Zip/Postal Code`],
    country: [`${prefix}Country`, `${prefix}CountryCode`],
  });

/** What the beginnings of ids mean. */
export const regarding = { '001': 'account', '003': 'contact', '006': 'opportunity' };

/** The first that names a record of ours counts: what a task is about may be a case, and its person a contact. */
export const about = ['WhatId', 'WhoId', 'AccountId'].map((header) =>
  idOf(header, 'regarding', { objects: regarding }),
);
