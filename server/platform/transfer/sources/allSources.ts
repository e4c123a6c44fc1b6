/** The systems whose files are recognised. */
import { dynamics } from './dynamics.ts';
import { espocrm } from './espocrm.ts';
import { fxiaoke } from './fxiaoke.ts';
import { hubspot } from './hubspot.ts';
import { odoo } from './odoo.ts';
import { pipedrive } from './pipedrive.ts';
import { salesforce } from './salesforce.ts';
import type { SourceDeclaration } from './sourceDeclaration.ts';
import { suitecrm } from './suitecrm.ts';
import { vcard } from './vcard.ts';
import { wukong } from './wukong.ts';
import { zoho } from './zoho.ts';

export const allSources: readonly SourceDeclaration[] = [
  salesforce,
  hubspot,
  zoho,
  dynamics,
  espocrm,
  suitecrm,
  odoo,
  pipedrive,
  fxiaoke,
  wukong,
  vcard,
];
