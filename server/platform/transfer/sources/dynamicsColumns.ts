/** Dynamics 365: columns that many of its tables have. */
import { addressColumns } from './addressColumns.ts';
import { column, nameOf } from './sourceDeclaration.ts';

/** The first hidden column; its header is in the language of the organisation, so the file is known by its pattern. */
export const recordId = (entity: string, zh: string) =>
  column(
    [
      `(Do Not Modify) ${entity}`,
      `(请勿修改) ${zh}`,
      `(不要修改) ${zh}`,
      `${entity}id`,
      `(Nicht ändern) ${german[entity] ?? entity}`,
    ],
    'sourceId',
  );

const german: Readonly<Record<string, string>> = {
  Account: 'Firma',
  Contact: 'Kontakt',
  Opportunity: 'Verkaufschance',
  Lead: 'Lead',
  Activity: 'Aktivität',
};

export const owner = [nameOf(['Owner', 'ownerid', '负责人', 'Besitzer'], 'owner')];
export const postal = addressColumns(
  'address1',
  {
    street: ['Address 1: Street 1', 'address1_line1', 'Adresse 1: Straße 1'],
    city: ['Address 1: City', 'address1_city', 'Adresse 1: Ort'],
    province: ['Address 1: State/Province', 'address1_stateorprovince'],
    postalCode: ['Address 1: ZIP/Postal Code', 'address1_postalcode', 'Adresse 1: Postleitzahl'],
    country: ['Address 1: Country/Region', 'address1_country', 'Adresse 1: Land/Region'],
  },
  ['Address 1: Street 2', 'Address 1: Street 3', 'address1_line2', 'address1_line3'],
);

export const stamps = [
  column(['Created On', 'createdon'], 'createdAt'),
  nameOf(['Created By', 'createdby'], 'createdBy'),
  column(['Modified On', 'modifiedon'], 'updatedAt'),
  nameOf(['Modified By', 'modifiedby'], 'updatedBy'),
];
