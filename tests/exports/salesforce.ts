/** Files as Salesforce's Data Export writes them (API names, all values quoted, GMT), and a report with labels. */

import { salesforceId } from '../../server/platform/transfer/sources/salesforceId.ts';
import { type Course, companies, contacts, deals, nameOf, people } from './company.ts';
import { type ExportFile, rowOf } from './exportFile.ts';

/** Case tells ids apart, so some differ in it only. */
const short = (prefix: string, number: number): string =>
  `${prefix}5g0000${number % 2 === 0 ? 'AbC' : 'aBc'}${String(Math.ceil(number / 2)).padStart(3, '0')}`;
const id = (prefix: string, number: number): string => salesforceId(short(prefix, number));
const stamps = {
  CreatedDate: '2025-03-01 09:30:00',
  LastModifiedDate: '2025-06-01 10:00:00',
  SystemModstamp: '2025-06-01 10:00:00',
};

const stages: Readonly<Record<Course, string>> = {
  first: 'Prospecting',
  needs: 'Id. Decision Makers',
  proposal: 'Proposal/Price Quote',
  contract: 'Negotiation/Review',
  won: 'Closed Won',
  lost: 'Closed Lost',
};

function file(
  name: string,
  headers: string,
  records: readonly Record<string, string | number>[],
): ExportFile {
  const names = headers.split(',');
  return {
    name,
    headers: names,
    rows: records.map((record) => rowOf(names, record)),
    quoted: true,
    lineEnd: '\n',
  };
}

export const salesforceFiles: readonly ExportFile[] = [
  file(
    'User.csv',
    'Id,Username,LastName,FirstName,Name,Email,Title,IsActive,TimeZoneSidKey,UserRoleId,ManagerId,CreatedDate,LastModifiedDate,SystemModstamp',
    people.map((one) => ({
      Id: id('005', one.number),
      Username: one.email,
      LastName: one.last,
      FirstName: one.first,
      Name: nameOf(one),
      Email: one.email,
      IsActive: 1,
      TimeZoneSidKey: 'Europe/Berlin',
      ManagerId: one.number === 1 ? '' : id('005', 1),
      ...stamps,
    })),
  ),
  file(
    'Account.csv',
    'Id,IsDeleted,MasterRecordId,Name,Type,ParentId,BillingStreet,BillingCity,BillingState,BillingPostalCode,BillingCountry,ShippingCity,Phone,Fax,Website,Industry,AnnualRevenue,NumberOfEmployees,Description,OwnerId,CreatedDate,CreatedById,LastModifiedDate,LastModifiedById,SystemModstamp,CleanStatus,Region__c',
    [
      ...companies.map((one) => ({
        Id: id('001', one.number),
        IsDeleted: 0,
        Name: one.name,
        ParentId: one.parent === null ? '' : id('001', one.parent),
        BillingStreet: one.street,
        BillingCity: one.city,
        BillingPostalCode: one.zip,
        BillingCountry: one.country,
        Industry: 'Banking',
        NumberOfEmployees: one.employees,
        OwnerId: id('005', one.owner.number),
        CreatedById: id('005', 1),
        LastModifiedById: id('005', 2),
        ...stamps,
        Region__c: 'North',
      })),
      { Id: id('001', 99), IsDeleted: 1, Name: 'Gone long ago', ...stamps },
    ],
  ),
  file(
    'Contact.csv',
    'Id,IsDeleted,MasterRecordId,AccountId,LastName,FirstName,Salutation,Name,MailingCity,MailingCountry,Phone,MobilePhone,ReportsToId,Email,Title,Department,LeadSource,Birthdate,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp',
    contacts.map((one) => ({
      Id: id('003', one.number),
      IsDeleted: 0,
      // Some tools cut ids to 15 characters.
      AccountId: one.number % 2 === 0 ? id('001', one.company.number) : short('001', one.company.number),
      LastName: one.last,
      FirstName: one.first,
      Name: `${one.first} ${one.last}`,
      MobilePhone: one.mobile,
      Email: one.email,
      OwnerId: id('005', one.owner.number),
      ...stamps,
    })),
  ),
  file(
    'Opportunity.csv',
    'Id,IsDeleted,AccountId,Name,Description,StageName,Amount,Probability,ExpectedRevenue,CloseDate,Type,NextStep,LeadSource,IsClosed,IsWon,ForecastCategory,CurrencyIsoCode,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp',
    deals.map((one) => ({
      Id: id('006', one.number),
      IsDeleted: 0,
      AccountId: id('001', one.company.number),
      Name: one.name,
      StageName: stages[one.course],
      Amount: one.amount,
      ExpectedRevenue: one.amount,
      CloseDate: one.close,
      CurrencyIsoCode: one.currency,
      OwnerId: id('005', one.owner.number),
      ...stamps,
    })),
  ),
  file(
    'Task.csv',
    'Id,WhoId,WhatId,Subject,ActivityDate,Status,Priority,OwnerId,Description,IsDeleted,TaskSubtype,CallDurationInSeconds,CallType,CreatedDate,LastModifiedDate,SystemModstamp',
    [
      {
        Id: id('00T', 1),
        WhoId: id('003', 1),
        WhatId: id('006', 1),
        Subject: 'Send offer',
        ActivityDate: '2026-01-05',
        Status: 'Completed',
        Priority: 'High',
        OwnerId: id('005', 1),
        IsDeleted: 0,
        ...stamps,
      },
      {
        Id: id('00T', 2),
        WhoId: id('003', 2),
        WhatId: id('500', 1),
        Subject: 'Ask back',
        Status: 'Not Started',
        Priority: 'Normal',
        IsDeleted: 0,
        TaskSubtype: 'Task',
        ...stamps,
      },
      ...['Call', 'Email', 'Call'].map((TaskSubtype, at) => ({
        Id: id('00T', 3 + at),
        WhoId: id('003', 3),
        Subject: `${TaskSubtype} ${at + 1}`,
        ActivityDate: '2026-01-06',
        // The last is still to be made.
        Status: at === 2 ? 'Not Started' : 'Completed',
        Priority: 'Normal',
        OwnerId: id('005', 2),
        IsDeleted: 0,
        TaskSubtype,
        CallDurationInSeconds: TaskSubtype === 'Call' ? 90 : '',
        CallType: TaskSubtype === 'Call' ? 'Outbound' : '',
        ...stamps,
      })),
    ],
  ),
  file(
    'Event.csv',
    'Id,WhoId,WhatId,Subject,Location,IsAllDayEvent,ActivityDateTime,DurationInMinutes,StartDateTime,EndDateTime,Description,OwnerId,IsDeleted,CreatedDate,LastModifiedDate,SystemModstamp',
    [
      {
        Id: id('00U', 1),
        WhatId: id('001', 3),
        Subject: 'Kick-off',
        Location: 'Shanghai',
        DurationInMinutes: 60,
        StartDateTime: '2026-01-05 07:00:00',
        OwnerId: id('005', 2),
        IsDeleted: 0,
        ...stamps,
      },
    ],
  ),
  file(
    'Case.csv',
    'Id,IsDeleted,MasterRecordId,CaseNumber,ContactId,AccountId,Type,Status,Reason,Origin,Subject,Priority,Description,ClosedDate,OwnerId,CreatedDate,LastModifiedDate,SystemModstamp,ProductArea__c',
    [
      {
        Id: id('500', 1),
        IsDeleted: 0,
        CaseNumber: '00001001',
        AccountId: id('001', 1),
        ContactId: id('003', 1),
        Status: 'Working',
        Origin: 'Phone',
        Subject: 'Does not start',
        Priority: 'High',
        OwnerId: id('005', 1),
        ...stamps,
        ProductArea__c: 'Hardware',
      },
    ],
  ),
  file('Attachment.csv', 'Id,IsDeleted,ParentId,Name,ContentType,Body,OwnerId,CreatedDate,SystemModstamp', [
    { Id: id('00P', 1), IsDeleted: 0, ParentId: id('001', 1), Name: 'offer.pdf', Body: 'offer.pdf' },
  ]),
];

export const salesforceReport: ExportFile = {
  name: 'report1770700000000.csv',
  headers: [
    'Opportunity Owner',
    'Account Name',
    'Opportunity Name',
    'Stage',
    'Close Date',
    'Amount',
    'Amount Currency',
    'Opportunity ID',
    'Account ID',
  ],
  rows: deals.map((one) => [
    nameOf(one.owner),
    one.company.name,
    one.name,
    stages[one.course],
    one.close,
    String(one.amount),
    one.currency,
    short('006', one.number),
    short('001', one.company.number),
  ]),
  quoted: true,
  lineEnd: '\n',
  trailer: [
    '',
    '',
    '"All opportunities"',
    '"Copyright (c) 2000-2026 salesforce.com, inc. All rights reserved."',
  ],
};
