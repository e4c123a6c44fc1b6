/** HubSpot: columns that many of its objects have. */
import { addressColumns } from './addressColumns.ts';
import { hubspotEngagementFiles } from './attachmentsOfSources.ts';
import { type ColumnTarget, column, idOf, type KindDeclaration, nameOf } from './sourceDeclaration.ts';

export const first = { forms: ['firstOfList'] } as const;
export const recordId = column(['Record ID', 'hs_object_id', 'id'], 'sourceId');

export const owner = (label: string): ColumnTarget[] => [
  idOf(['hubspot_owner_id', 'owner_id'], 'owner'),
  nameOf([label, 'Owner'], 'owner'),
];

export const toAccount = [
  idOf(['Associated Company IDs', 'Primary Associated Company ID', 'associatedcompanyid'], 'account', first),
  nameOf(['Associated Company', 'Primary Associated Company', 'Company Name', 'company'], 'account', first),
];
export const toContact = [
  idOf('Associated Contact IDs', 'contact', first),
  nameOf('Associated Contact', 'contact', first),
];

export const regarding = idOf('Associated Deal IDs', 'regarding', {
  join: {
    headers: ['Associated Contact IDs', 'Associated Company IDs'],
    by: 'first',
    types: ['deal', 'contact', 'company'],
  },
  objects: { 'deal:': 'opportunity', 'contact:': 'contact', 'company:': 'account' },
  ...first,
});

export const postal = addressColumns(
  'address',
  {
    street: ['Street Address', 'address'],
    city: ['City'],
    province: ['State/Region', 'state'],
    postalCode: ['Postal Code', 'zip'],
    country: ['Country/Region', 'country'],
  },
  ['Street Address 2', 'address_2'],
);

/** Calls, meetings, notes and mails differ in the words of their headers only. */
export function engagement(
  kind: string,
  value: string,
  needs: KindDeclaration['needs'],
  columns: readonly ColumnTarget[],
): KindDeclaration {
  return {
    kind,
    object: 'activity',
    needs,
    files: [kind.replace(/s$/, '')],
    constants: { kind: value },
    fileColumns: [hubspotEngagementFiles],
    columns: [
      column(['Record ID', 'hs_object_id', 'engagement_id', 'id'], 'sourceId'),
      ...columns,
      column(['Activity date', 'hs_timestamp', 'start_time'], 'occurredAt'),
      column(['Create Date', 'hs_createdate'], 'occurredAt'),
      regarding,
      nameOf(['Activity assigned to', 'Assigned to'], 'owner'),
      idOf('hubspot_owner_id', 'owner'),
    ],
  };
}

export const stamps = [
  column(['Create Date', 'createdate', 'hs_createdate'], 'createdAt'),
  column(['Last Modified Date', 'Last modified', 'hs_lastmodifieddate'], 'updatedAt'),
];
