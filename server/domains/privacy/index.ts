/** Data protection: for what people agreed to be in this CRM, and how that is shown. */
import { defineModule } from '../../platform/metadata/defineModule.ts';
import { consent } from './consent/consent.ts';
import { consentPurpose } from './consentPurpose/consentPurpose.ts';
import { privacyRequest } from './privacyRequest/privacyRequest.ts';

export const privacy = defineModule({
  name: 'privacy',
  label: { en: 'Data protection', zh: '数据保护' },
  icon: 'shield',
  objects: [consent, consentPurpose, privacyRequest],
});
