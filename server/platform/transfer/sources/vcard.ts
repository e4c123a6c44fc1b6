/** Address books: vCards, as the reading lays them out, one column for each kind of number and address. */
import { photoColumn, photoFolder } from '../reading/cardPhotos.ts';
import { addressColumns } from './addressColumns.ts';
import {
  column,
  type KindDeclaration,
  leftWhy,
  nameOf,
  type SourceDeclaration,
} from './sourceDeclaration.ts';

const postal = (kind: string) =>
  addressColumns(kind, {
    street: [`${kind}Street`],
    city: [`${kind}City`],
    province: [`${kind}State`],
    postalCode: [`${kind}Postal Code`],
    country: [`${kind}Country`],
  });

const kinds: readonly KindDeclaration[] = [
  {
    kind: 'vCard',
    object: 'contact',
    needs: [['Full Name', 'Last Name', 'First Name', 'Company']],
    columns: [
      column('UID', 'sourceId'),
      column('Full Name', 'name'),
      column('First Name', 'name', { join: { headers: ['Last Name'], by: 'name' } }),
      column('Last Name', 'name'),
      column('Nickname', 'otherName'),
      nameOf('Company', 'account'),
      column('Department', 'team'),
      column('Job Title', 'jobTitle', { join: { headers: ['Role'], by: 'first' } }),
      column('Email', 'emails'),
      column('Work Email', 'emails', { label: 'work' }),
      column('Home Email', 'emails', { label: 'home' }),
      column('Mobile Phone', 'phones', { label: 'mobile' }),
      column('Work Phone', 'phones', { label: 'work' }),
      column('Home Phone', 'phones', { label: 'home' }),
      column('Other Phone', 'phones', { label: 'other' }),
      column('Fax', 'phones', { label: 'fax' }),
      ...postal('Work '),
      ...postal('Home '),
      ...postal(''),
      column('Birthday', 'birthday'),
      column('Categories', 'tags'),
      column('Notes', 'description'),
    ],
    fileColumns: [{ file: [photoColumn], folders: [photoFolder] }],
  },
];

export const vcard: SourceDeclaration = {
  name: 'vcard',
  label: { en: 'Address book', zh: '通讯录' },
  timeZone: 'UTC',
  signs: [{ weight: 1, format: 'vcard' }],
  left: [{ headers: ['Prefix', 'Suffix', 'Photo URL'], why: leftWhy.system }],
  kinds,
};
