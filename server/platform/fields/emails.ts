/** E-mail addresses in PostgreSQL. */
import type { EmailEntry } from '../../../shared/fields/emails.ts';
import { entryList } from './entryList.ts';

export const emails = entryList<EmailEntry, 'value'>('emails', 'value');
