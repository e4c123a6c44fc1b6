/** EspoCRM: CSV exports headed by attribute names. */
import { espocrmFiles } from './attachmentsOfSources.ts';
import { stamps } from './espocrmColumns.ts';
import { espocrmRecords } from './espocrmRecords.ts';
import { espocrmWork } from './espocrmWork.ts';
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';

export const espocrm: SourceDeclaration = {
  name: 'espocrm',
  label: { en: 'EspoCRM', zh: 'EspoCRM' },
  timeZone: 'UTC',
  cellForms: ['unguarded'],
  signs: [
    { weight: 0.97, headers: ['createdById', 'assignedUserName'] },
    { weight: 0.95, headers: ['createdByName', 'modifiedByName'] },
    { weight: 0.95, headers: ['assignedUserId', 'teamsIds'] },
    { weight: 0.9, pattern: /^(billing|shipping)Address(Street|City|PostalCode)$/ },
    { weight: 0.85, pattern: /^(emailAddress|phoneNumber)(IsOptedOut|IsInvalid|Data)$/ },
    { weight: 0.8, headers: ['parentType', 'assignedUserId'] },
    { weight: 0.7, headers: ['userName', 'defaultTeamName'] },
  ],
  left: [
    {
      headers: [
        'emailAddressIsInvalid',
        'emailAddressData',
        'phoneNumberIsInvalid',
        'phoneNumberData',
        'teamsIds',
        'teamsNames',
        'originalLeadId',
        'portalUserId',
      ],
      why: leftWhy.system,
    },
    { headers: ['amountConverted', 'amountWeightedConverted', 'lastStage'], why: leftWhy.workedOut },
  ],
  stamps,
  kinds: [...espocrmRecords, ...espocrmWork, espocrmFiles],
};
