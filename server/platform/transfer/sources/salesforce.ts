/** Salesforce: Data Export (a ZIP of one CSV for each object), Data Loader, reports, and copies by connectors. */
import { salesforceFiles } from './attachmentsOfSources.ts';
import { stamps } from './salesforceColumns.ts';
import { salesforcePeople } from './salesforcePeople.ts';
import { salesforceSales } from './salesforceSales.ts';
import { salesforceWork } from './salesforceWork.ts';
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';

export const salesforce: SourceDeclaration = {
  name: 'salesforce',
  label: { en: 'Salesforce', zh: 'Salesforce' },
  timeZone: 'UTC',
  idForms: ['salesforceId'],
  empty: ['#N/A'],
  signs: [
    { weight: 0.97, headers: ['IsDeleted', 'MasterRecordId'] },
    { weight: 0.95, headers: ['IsDeleted', 'SystemModstamp'] },
    { weight: 0.95, headers: ['LastModifiedById', 'SystemModstamp'] },
    { weight: 0.95, headers: ['IsDeleted', 'ForecastCategory'] },
    { weight: 0.95, headers: ['TimeZoneSidKey'] },
    { weight: 0.9, headers: ['ParentRoleId', 'DeveloperName'] },
    {
      weight: 0.92,
      cells: {
        column: 'Id',
        pattern: /^(001|003|00Q|006|00[Tk5UKOv]|500|701|01[tsu]|0Q0|80[01])[a-zA-Z0-9]{12}([A-Z0-5]{3})?$/,
      },
    },
    { weight: 0.92, cells: { column: 'Account ID', pattern: /^001[a-zA-Z0-9]{12}([A-Z0-5]{3})?$/ } },
    { weight: 0.92, cells: { column: 'Opportunity ID', pattern: /^006[a-zA-Z0-9]{12}([A-Z0-5]{3})?$/ } },
    { weight: 0.92, cells: { column: 'Contact ID', pattern: /^003[a-zA-Z0-9]{12}([A-Z0-5]{3})?$/ } },
    { weight: 0.92, cells: { column: 'Lead ID', pattern: /^00Q[a-zA-Z0-9]{12}([A-Z0-5]{3})?$/ } },
    { weight: 0.8, pattern: /^(Billing|Mailing|Shipping|Other) (State\/Province|Zip\/Postal Code)$/ },
    { weight: 0.8, pattern: /^(Who|What|Parent|Owner):[A-Z][A-Za-z]+-/ },
    // 纷享销客 names custom fields `field_x__c`.
    { weight: 0.76, pattern: /^(?!field_)[A-Za-z]\w*__c$/i },
    { weight: 0.6, headers: ['WhoId'] },
  ],
  left: [
    {
      headers: [
        'IsDeleted',
        'MasterRecordId',
        'SystemModstamp',
        'RecordTypeId',
        'LastViewedDate',
        'LastReferencedDate',
        'PhotoUrl',
        'CleanStatus',
        'Jigsaw',
        'JigsawContactId',
        'JigsawCompanyId',
        'BillingGeocodeAccuracy',
        'ShippingGeocodeAccuracy',
        'MailingGeocodeAccuracy',
        'OtherGeocodeAccuracy',
        'LastCURequestDate',
        'LastCUUpdateDate',
        'IsUnreadByOwner',
        '_fivetran_synced',
        '_fivetran_active',
        '_fivetran_deleted',
      ],
      why: leftWhy.system,
    },
    {
      headers: [
        'ExpectedRevenue',
        'IsClosed',
        'IsWon',
        'ForecastCategory',
        'ForecastCategoryName',
        'FiscalQuarter',
        'FiscalYear',
        'Fiscal',
        'LastActivityDate',
        'HasOpportunityLineItem',
        'LastStageChangeDate',
        'EndDateTime',
        'IsHighPriority',
      ],
      why: leftWhy.workedOut,
    },
  ],
  stamps,
  kinds: [...salesforcePeople, ...salesforceSales, ...salesforceWork, ...salesforceFiles],
};
