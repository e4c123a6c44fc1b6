/** The systems that companies move from, as they call themselves. */
import { currentLanguage } from '../../../base/texts.ts';

const names: Readonly<Record<string, string>> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  zoho: 'Zoho CRM',
  dynamics: 'Dynamics 365',
  espocrm: 'EspoCRM',
  suitecrm: 'SuiteCRM',
  odoo: 'Odoo',
  pipedrive: 'Pipedrive',
  vcard: 'vCard',
};

export const knownSources: readonly string[] = [...Object.keys(names), 'fxiaoke', 'wukong'];

/** A source that we do not know is named as it was typed. */
export function sourceName(source: string): string {
  if (source === 'fxiaoke') return currentLanguage() === 'zh' ? '纷享销客' : 'Fxiaoke (纷享销客)';
  if (source === 'wukong') return currentLanguage() === 'zh' ? '悟空CRM' : 'Wukong CRM (悟空CRM)';
  return names[source] ?? source;
}
