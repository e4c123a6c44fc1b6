/** What the sending of mail is given by the roof: keys, the address of the product, the environment's SMTP server. */
import type { KeyRing } from '../../../base/keys.ts';

export interface MailHouse {
  readonly ring: KeyRing;
  /** SMTP_URL; a workspace's own settings go before it. */
  readonly smtpUrl: string | null;
  /** BASE_URL: links in mails begin with it, never with what a request calls us. Null: mails carry no links. */
  readonly baseUrl: string | null;
}

let house: MailHouse | null = null;

/** Called by joinNotify. */
export function setMailHouse(given: MailHouse): void {
  house = given;
}

export function mailHouse(): MailHouse {
  if (house === null) throw new Error('the mail house was not set');
  return house;
}
