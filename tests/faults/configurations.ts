/** Two configurations of many documents that have nothing in common but their fields. */
import type { ConfigInput } from '../../shared/config/store.ts';

const words = (text: string) => ({ en: text, zh: text });
const numbers = Array.from({ length: 60 }, (_, at) => at);

function configuration(name: string): ConfigInput[] {
  const fields = numbers.map(
    (n): ConfigInput => ({
      kind: 'field',
      name: `account.c_f${n}`,
      data: { type: 'text', label: words(`${name} ${n}`) },
    }),
  );
  const rules = numbers.map(
    (n): ConfigInput => ({
      kind: 'rule',
      name: `account.${name}${n}`,
      data: { label: words(name), when: { [`c_f${n}`]: name }, message: words(name) },
    }),
  );
  return [
    ...fields,
    ...rules,
    { kind: 'recordType', name: `account.${name}`, data: { label: words(name) } },
    { kind: 'numbering', name: 'account.c_f0', data: { pattern: `${name}-{0000}`, reset: 'never' } },
    { kind: 'uniqueKey', name: `account.${name}`, data: { label: words(name), fields: ['c_f1', 'c_f2'] } },
  ];
}

export const configurations: readonly (readonly ConfigInput[])[] = ['red', 'blue'].map(configuration);
