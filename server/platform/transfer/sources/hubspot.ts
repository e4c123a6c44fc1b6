/** HubSpot: exports of one object each, headed by property labels or by the properties' internal names. */
import { stamps } from './hubspotColumns.ts';
import { hubspotRecords } from './hubspotRecords.ts';
import { hubspotWork } from './hubspotWork.ts';
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';

export const hubspot: SourceDeclaration = {
  name: 'hubspot',
  label: { en: 'HubSpot', zh: 'HubSpot' },
  timeZone: 'ask',
  headerPrefix: /^property_/i,
  signs: [
    { weight: 0.97, headers: ['Record ID'], pattern: /^Associated .+ IDs$/i },
    { weight: 0.97, headers: ['hs_object_id'] },
    { weight: 0.95, headers: ['Record ID', 'Contact owner'] },
    { weight: 0.95, headers: ['Record ID', 'Company owner'] },
    { weight: 0.95, headers: ['Record ID', 'Deal owner'] },
    { weight: 0.95, headers: ['Record ID', 'Ticket owner'] },
    { weight: 0.95, headers: ['Record ID', 'Lifecycle Stage'] },
    { weight: 0.95, headers: ['Record ID', 'Activity assigned to'] },
    { weight: 0.9, headers: ['Marketing contact status'] },
    { weight: 0.9, pattern: /^(property_)?(hs|hubspot)_[a-z_]+$/ },
    { weight: 0.85, pattern: /^property_(dealname|firstname|createdate|name)$/ },
    { weight: 0.8, headers: ['active_user_id', 'portal_id'] },
    { weight: 0.7, headers: ['Company Domain Name'] },
  ],
  left: [
    {
      headers: [
        'Last Activity Date',
        'Number of Associated Contacts',
        'Number of Associated Deals',
        'Is closed lost',
        'Is Closed Won',
        'Weighted amount',
        'Date entered current stage',
        'Days to close',
      ],
      why: leftWhy.workedOut,
    },
    {
      headers: [
        'Marketing contact status',
        'portal_id',
        '_fivetran_synced',
        '_fivetran_deleted',
        'is_deleted',
      ],
      why: leftWhy.system,
    },
    {
      headers: [
        'Associated Contact',
        'Associated Contact IDs',
        'Associated Deal',
        'Associated Deal IDs',
        'Associated Note',
        'Associated Note IDs',
        'Associated Ticket',
        'Associated Ticket IDs',
      ],
      why: {
        en: 'The other record names this one: bring its file, too.',
        zh: '关联关系由另一个对象的文件带入，请同时导入该文件。',
      },
    },
  ],
  stamps,
  kinds: [...hubspotRecords, ...hubspotWork],
};
