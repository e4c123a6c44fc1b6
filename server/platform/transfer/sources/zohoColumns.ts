/** Zoho CRM: columns that many of its modules have. */
import { addressColumns } from './addressColumns.ts';
import { type ColumnTarget, column, idOf, nameOf } from './sourceDeclaration.ts';

export const recordId = column(['Record Id', 'Id'], 'sourceId');

/** A reference is two columns: `Account Name.id` and `Account Name`. */
export function pair(header: string, to: string): ColumnTarget[] {
  return [idOf([`${header}.id`], to), nameOf(header, to)];
}

export const regardingObjects = {
  Accounts: 'account',
  Account: 'account',
  Contacts: 'contact',
  Contact: 'contact',
  Deals: 'opportunity',
  Deal: 'opportunity',
  Potentials: 'opportunity',
};
export const parentIds = ['Related To.id', 'Connected To.id', 'What Id.id', 'Parent ID.id'];
/** Ids are of their own across all modules: where no column says the module, each is asked in turn. */
export const regarding = [
  idOf(parentIds, 'regarding', {
    objects: regardingObjects,
    typeColumns: [
      'Connected To.module',
      'Related To.module',
      '$se_module',
      'Related Module',
      'Parent ID.module',
    ],
  }),
  ...(['opportunity', 'contact', 'account'] as const).map((object) =>
    idOf(parentIds, 'regarding', {
      join: { headers: [], by: 'first', types: [object] },
      objects: { [`${object}:`]: object },
    }),
  ),
];

export const postal = (prefix: string): ColumnTarget[] =>
  addressColumns(prefix, {
    street: [`${prefix} Street`],
    city: [`${prefix} City`],
    province: [`${prefix} State`, `${prefix} Province`],
    postalCode: [`${prefix} Code`, `${prefix} Zip`, `${prefix} Zip Code`],
    country: [`${prefix} Country`],
  });

export const stamps = [
  column('Created Time', 'createdAt'),
  ...pair('Created By', 'createdBy'),
  column('Modified Time', 'updatedAt'),
  ...pair('Modified By', 'updatedBy'),
];
