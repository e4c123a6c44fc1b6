/** Zoho CRM: module exports and the data backup, with a column of ids beside each name. */
import { zohoFiles } from './attachmentsOfSources.ts';
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';
import { stamps } from './zohoColumns.ts';
import { zohoRecords } from './zohoRecords.ts';
import { zohoWork } from './zohoWork.ts';

export const zoho: SourceDeclaration = {
  name: 'zoho',
  label: { en: 'Zoho CRM', zh: 'Zoho CRM' },
  timeZone: 'ask',
  idForms: ['plainId'],
  signs: [
    { weight: 0.98, cells: { column: 'Record Id', pattern: /^zcrm_\d{15,20}$/ } },
    { weight: 0.95, headers: ['Record Id'], pattern: /\.id$/i },
    {
      weight: 0.9,
      pattern: /^(Lead|Account|Contact|Deal|Task|Note|Call|Product|Case|Campaign|Quote) Owner\.id$/i,
    },
    { weight: 0.8, headers: ['Email', 'Profile', 'Role', 'Status'] },
    { weight: 0.7, headers: ['Change Log Time'] },
    { weight: 0.7, headers: ['Unsubscribed Mode'] },
  ],
  left: [
    {
      headers: ['Expected Revenue', 'Last Activity Time', 'Days Visited', 'Number Of Chats'],
      why: leftWhy.workedOut,
    },
    {
      headers: [
        'Locked',
        'Change Log Time',
        'Enrich Status',
        'Last Enriched Time',
        'Exchange Rate',
        'Unsubscribed Mode',
        'Unsubscribed Time',
        'Visitor Score',
      ],
      why: leftWhy.system,
    },
  ],
  stamps,
  kinds: [...zohoRecords, ...zohoWork, zohoFiles],
};
