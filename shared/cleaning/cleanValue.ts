/** A value of a field through its rules, whatever its shape: text, list of ways to reach someone, address. */
import type { AddressValue } from '../fields/address.ts';
import type { Entry } from '../fields/entries.ts';
import { fold } from '../fold.ts';
import { cleanAddress } from './address.ts';
import { type Change, cleanText } from './cleanText.ts';
import type { CleaningEnv, CleaningField, CleaningRule } from './rule.ts';

export interface CleanValue {
  readonly value: unknown;
  readonly changes: readonly Change[];
}

/** What rules are asked with: made once for a field, used for every record. */
export interface Cleaner {
  readonly field: CleaningField;
  readonly rules: readonly CleaningRule[];
}

/** A value as the API takes it; what is not of the field's shape stays, and is refused by whoever reads it. */
export function cleanValue(value: unknown, cleaner: Cleaner, env: CleaningEnv): CleanValue {
  if (value === null || value === undefined || value === '' || cleaner.rules.length === 0) return same(value);
  const { type } = cleaner.field;
  if (typeof value === 'string') {
    if (type === 'emails' || type === 'phones') return cleanList([value], cleaner, env, value);
    const { text, changes } = cleanText(value, cleaner.rules, cleaner.field, env);
    return { value: text, changes };
  }
  if (Array.isArray(value)) return cleanList(value, cleaner, env, value);
  return type === 'address' && typeof value === 'object' ? cleanParts(value, cleaner, env) : same(value);
}

/** A cell of a file: a list stands in one text. */
export function cleanCell(
  text: string,
  { field, rules }: Cleaner,
  env: CleaningEnv,
): { readonly text: string; readonly changes: readonly Change[] } {
  const isList = field.type === 'emails' || field.type === 'phones';
  // JSON is what an export of ours wrote; an address is read as a whole, once its parts are together.
  if (field.type === 'address' || (isList && text.trimStart().startsWith('['))) return { text, changes: [] };
  if (!isList || !/[;；,，、\n|]/.test(text)) return cleanText(text, rules, field, env);
  const parts = text
    .split(/[;；,，、\n|]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const { value, changes } = cleanList(parts, { field, rules }, env, parts);
  return changes.length === 0 ? { text, changes } : { text: (value as string[]).join('; '), changes };
}

const same = (value: unknown): CleanValue => ({ value, changes: [] });

type Item = string | (Partial<Entry> & { readonly value: string });

function isItem(item: unknown): item is Item {
  return (
    typeof item === 'string' ||
    (typeof item === 'object' && item !== null && 'value' in item && typeof item.value === 'string')
  );
}

/** @param original what is answered where nothing changes. */
function cleanList(
  list: readonly unknown[],
  cleaner: Cleaner,
  env: CleaningEnv,
  original: unknown,
): CleanValue {
  const changes: Change[] = [];
  if (!list.every(isItem)) return same(original);
  const items = list.flatMap((item): Item[] => {
    const text = typeof item === 'string' ? item : item.value;
    const clean = cleanText(text, cleaner.rules, cleaner.field, env);
    changes.push(...clean.changes);
    if (clean.text === text) return [item];
    // One entry may turn out to be several numbers.
    return clean.text.split('; ').map((part, at) => renamed(item, part, at));
  });
  const kept = cleaner.rules.some(({ name }) => name === 'doubles') ? withoutDoubles(items, changes) : items;
  return changes.some(({ after }) => after !== null)
    ? { value: kept, changes }
    : { value: original, changes };
}

/** Members that the server derives from the value (E.164) are made anew. */
function renamed(item: Item, value: string, at: number): Item {
  if (typeof item === 'string') return value;
  const { label = null, optedOut = false, primary = false } = item;
  return { value, label, optedOut, primary: primary && at === 0 };
}

function withoutDoubles(items: readonly Item[], changes: Change[]): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const text = typeof item === 'string' ? item : item.value;
    const key = fold(text);
    if (!seen.has(key)) {
      seen.add(key);
      return true;
    }
    const why = { en: 'It is in the list already.', zh: '列表中已有此项。' };
    changes.push({ rule: 'doubles', before: text, after: '', why });
    return false;
  });
}

function cleanParts(value: AddressValue, { field, rules }: Cleaner, env: CleaningEnv): CleanValue {
  const changes: Change[] = [];
  const parts: Record<string, string> = {};
  for (const [part, text] of Object.entries(value) as [keyof AddressValue, unknown][]) {
    if (typeof text !== 'string') return same(value);
    const clean = cleanText(text, rules, field, env);
    changes.push(...clean.changes);
    parts[part] = clean.text;
  }
  const found =
    env.divisions && rules.some(({ name }) => name === 'address') ? cleanAddress(parts, env.divisions) : null;
  if (found) {
    const before = shownAddress(parts);
    changes.push({
      rule: 'address',
      before,
      after: found.value && shownAddress(found.value),
      why: found.why,
    });
  }
  const clean = found?.value ?? parts;
  return changes.some(({ after }) => after !== null) ? { value: clean, changes } : { value, changes };
}

/** `浙江省 / 杭州市 / 西湖区 / 文三路 90 号 (330106)`. */
export function shownAddress({ province, city, district, street, postalCode, code }: AddressValue): string {
  const places = [province, city === province ? undefined : city, district, street, postalCode];
  const shown = places.filter((part) => part !== undefined && part !== '').join(' / ');
  return code === undefined ? shown : `${shown} (${code})`;
}
