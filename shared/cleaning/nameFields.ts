/** Which fields hold names of people and of companies, where nobody said. */
import type { CleaningField } from './rule.ts';

const people: ReadonlySet<string> = new Set(['contact.name', 'lead.name', 'user.name']);
const companies: ReadonlySet<string> = new Set(['account.name', 'lead.company']);

export function holdsPersonName({ object, name, type }: CleaningField): boolean {
  return type === 'text' && people.has(`${object}.${name}`);
}

export function holdsCompanyName({ object, name, type, label }: CleaningField): boolean {
  return (
    type === 'text' &&
    (companies.has(`${object}.${name}`) ||
      /^(company( name)?|公司|公司名称|企业名称)$/i.test(label.zh) ||
      /^company( name)?$/i.test(label.en))
  );
}
