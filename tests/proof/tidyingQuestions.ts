/** What can be asked of duplicates, merges, quality and fixes with bodies and names that no schema gives: guesses of closed values above all. */
import type { Asking, Question } from './questions.ts';

/** Plural names of the objects with closed fields, and of each a record of the clerk's own. */
const asked = { account: ['accounts', '@near'], contact: ['contacts', '@person'] } as const;

export function tidyingQuestions({ guesses, closed, ids }: Asking): Question[] {
  return Object.entries(asked).flatMap(([name, [object, own]]) => {
    const id = ids.get(own)!;
    const fields = closed[name] ?? [];
    return [
      ...checks(object, id, fields, guesses),
      ...ofFound(object, fields),
      ...merges(object, name, ids, fields),
    ];
  });
}

function checks(object: string, id: string, fields: readonly string[], guesses: readonly string[]) {
  const check = (data: object, of: object = {}): Question => ({
    kind: 'duplicates',
    method: 'POST',
    path: '/duplicates/check',
    body: { object, data, ...of },
  });
  const made: Question[] = [
    { kind: 'duplicates', method: 'GET', path: '/duplicates/check', query: { object, id } },
    { kind: 'duplicates', method: 'GET', path: '/duplicates/fields', query: { object } },
  ];
  for (const guess of guesses) {
    made.push(check({ name: guess }), check({ name: guess }, { id }));
    for (const field of fields) {
      const value = ['emails', 'phones'].includes(field) ? [{ value: guess }] : guess;
      made.push(check({ [field]: value }), check({ name: 'Somebody', [field]: value }, { id }));
    }
  }
  return made;
}

function ofFound(object: string, fields: readonly string[]): Question[] {
  const at = `/quality/objects/${object}`;
  const made: Question[] = [
    { kind: 'groups', method: 'GET', path: '/duplicates/groups', query: { object } },
    ...['0.5', '0.9', '0.95', '0.99'].map((least) => ({
      kind: 'groups',
      method: 'GET',
      path: '/duplicates/groups',
      query: { object, least, limit: 1 },
    })),
    { kind: 'groups', method: 'GET', path: '/duplicates/overview' },
    {
      kind: 'groups',
      method: 'POST',
      path: '/duplicates/merges/preview',
      body: { object, least: 0.9 },
    },
    { kind: 'quality', method: 'GET', path: '/quality' },
    { kind: 'quality', method: 'GET', path: at },
    { kind: 'quality', method: 'GET', path: `${at}/records`, query: { limit: 1 } },
    { kind: 'quality', method: 'GET', path: `${at}/records` },
  ];
  for (const field of [...fields, 'name']) {
    for (const finding of ['empty', 'invalid', 'doubles'])
      made.push({
        kind: 'quality',
        method: 'GET',
        path: `${at}/records`,
        query: { issue: `${field}:${finding}` },
      });
    for (const rule of ['spaces', 'phones', 'emails', 'creditCode', 'idCard'])
      made.push({ kind: 'quality', method: 'GET', path: `${at}/fixes`, query: { field, rule } });
  }
  return made;
}

/** Dry runs with each closed field chosen from either record: whether both have the same is no more to be told than what it is. */
function merges(object: string, name: string, ids: Asking['ids'], fields: readonly string[]): Question[] {
  const [one, other] =
    name === 'account'
      ? [ids.get('@near')!, ids.get('@near3')!]
      : [ids.get('@person')!, ids.get('@person2')!];
  const preview = (choices?: object): Question => ({
    kind: 'merge',
    method: 'POST',
    path: `/objects/${object}/${one}/merge?dryRun=true`,
    body: { mergeIds: [other], ...(choices ? { fields: choices } : {}) },
  });
  const far = ids.get('@far')!;
  return [
    preview(),
    ...fields.flatMap((field) => [preview({ [field]: other }), preview({ [field]: one })]),
    {
      kind: 'merge',
      method: 'POST',
      path: `/objects/${object}/${one}/merge?dryRun=true`,
      body: { mergeIds: [far] },
    },
    { kind: 'merges', method: 'GET', path: `/objects/${object}/${one}/merges` },
    { kind: 'merges', method: 'GET', path: `/objects/${object}/${far}/merges` },
  ];
}
