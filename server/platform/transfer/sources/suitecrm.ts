/** SuiteCRM and SugarCRM: CSV exports headed by labels, every value in quotes, deleted rows among them. */
import { leftWhy, type SourceDeclaration } from './sourceDeclaration.ts';
import { stamps } from './suitecrmColumns.ts';
import { suitecrmRecords } from './suitecrmRecords.ts';
import { suitecrmWork } from './suitecrmWork.ts';

export const suitecrm: SourceDeclaration = {
  name: 'suitecrm',
  label: { en: 'SuiteCRM', zh: 'SuiteCRM' },
  timeZone: 'ask',
  signs: [
    { weight: 0.97, headers: ['Assigned User ID', 'Deleted'] },
    { weight: 0.95, headers: ['Non Primary E-mails'] },
    { weight: 0.92, headers: ['ID', 'Date Modified', 'Deleted'] },
    { weight: 0.85, headers: ['Parent Type', 'Parent ID', 'Deleted'] },
    { weight: 0.8, headers: ['Assigned to', 'Date Modified'] },
  ],
  left: [
    { headers: ['Deleted', 'Campaign ID', 'campaign_id'], why: leftWhy.system },
    { headers: ['Amount(USD)', 'Amount (USD)', 'Date End'], why: leftWhy.workedOut },
  ],
  stamps,
  kinds: [...suitecrmRecords, ...suitecrmWork],
};
