/** All cleaning rules, in the order in which they work. */
import { address } from './address.ts';
import { characters } from './characters.ts';
import { companyName } from './companyName.ts';
import { confusables } from './confusables.ts';
import { creditCode } from './creditCode.ts';
import { date } from './date.ts';
import { doubles } from './doubles.ts';
import { emailDomain } from './emailDomain.ts';
import { emails } from './emails.ts';
import { idCard } from './idCard.ts';
import { junk } from './junk.ts';
import { option } from './option.ts';
import { personName } from './personName.ts';
import { phones } from './phones.ts';
import type { CleaningField, CleaningMode, CleaningRule, CleaningRuleName } from './rule.ts';
import { spaces } from './spaces.ts';
import { website } from './website.ts';
import { width } from './width.ts';

export const cleaningRules: readonly CleaningRule[] = [
  characters,
  width,
  confusables,
  spaces,
  personName,
  companyName,
  emails,
  emailDomain,
  phones,
  website,
  date,
  option,
  idCard,
  creditCode,
  address,
  doubles,
  junk,
];

/** What was said of a field; a rule that is not named does what is usual. */
export type RuleModes = Readonly<Partial<Record<CleaningRuleName, CleaningMode>>>;

export function modeOf(rule: CleaningRule, field: CleaningField, said: RuleModes | undefined): CleaningMode {
  if (!rule.appliesTo(field)) return 'off';
  const mode = said !== undefined && Object.hasOwn(said, rule.name) ? said[rule.name] : undefined;
  return mode ?? (rule.isUsual(field) ? 'suggest' : 'off');
}

/** Those that look at the field, in their order. */
export function rulesOn(
  field: CleaningField,
  said: RuleModes | undefined,
  modes: readonly CleaningMode[] = ['apply', 'suggest'],
): readonly CleaningRule[] {
  return cleaningRules.filter((rule) => modes.includes(modeOf(rule, field, said)));
}
