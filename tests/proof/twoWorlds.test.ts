/**
 * Two companies that differ only in what the clerk may not read: whatever he asks, in every way the API knows, both answer
 * him byte by byte alike. The administrator, asking the same, must see them differ, or the questions are not worth asking.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Client } from '../server.ts';
import { masked } from './masked.ts';
import { type ApiDocument, type ObjectFacts, type Question, questions } from './questions.ts';
import { closedFields, type SecretWorld, secretsOf, secretWorld } from './secretWorld.ts';

/** All of them by `npm run test:proof`; else every 29th, always the same. */
const whole = process.env.PROOF === 'whole';
const chosen = (all: readonly Question[]) => (whole ? all : all.filter((_, at) => at % 29 === 0));

/** Ways to a value that lead somewhere for both: for the administrator to the secret, for the clerk to what is his. */
const ways = [
  'list',
  'fields',
  'sort',
  'filter',
  'aggregate',
  'search',
  'export',
  'history',
  'record',
  'route',
  'duplicates',
  'groups',
  'quality',
  'merge',
];

let one: SecretWorld;
let other: SecretWorld;
let asked: readonly Question[];

beforeAll(async () => {
  one = await secretWorld(secretsOf.one);
  other = await secretWorld(secretsOf.other);
  const { body: document } = await one.admin.get<ApiDocument>('/api/openapi.json');
  const { body: known } = await one.admin.get<{ data: ObjectFacts[] }>('/metadata/objects');
  const objects = await Promise.all(
    known.data.map(async (object) => {
      const answer = await one.admin.get<{ data: ObjectFacts['fields'] }>(
        `/metadata/objects/${object.plural}/fields`,
      );
      return { ...object, fields: answer.body.data };
    }),
  );
  const guesses = Object.values(secretsOf).flatMap((secrets) => [
    ...Object.values(secrets),
    secrets.word.slice(0, 3),
    secrets.company.split(' ')[0]!,
  ]);
  asked = questions({ document, objects, ids: one.ids, guesses, closed: closedFields });
});
afterAll(async () => {
  await one?.close();
  await other?.close();
});

/** Asks both worlds; ids that only one of them made are spoken of by their names. */
async function both(question: Question, who: 'clerk' | 'admin'): Promise<[string, string, number]> {
  const ask = async (world: SecretWorld) => {
    const client: Client = world[who];
    const translated = JSON.parse(JSON.stringify(question), (_, value: unknown) =>
      typeof value === 'string' ? inWorld(value, world) : value,
    ) as Question;
    const { method, path, query, body } = translated;
    const answer = await client.ask(method, path, { query, body });
    return [masked(answer, world.names), answer.status] as const;
  };
  const [[first, status], [second]] = await Promise.all([ask(one), ask(other)]);
  return [first, second, status];
}

function inWorld(text: string, world: SecretWorld): string {
  if (world === one) return text;
  let said = text;
  for (const [id, name] of one.names) said = said.replaceAll(id, world.ids.get(name)!);
  return said;
}

it('knows many ways to ask', () => {
  const ofKind = (kind: string) => asked.filter((question) => question.kind === kind).length;
  for (const kind of ways) expect([kind, ofKind(kind) > 10]).toEqual([kind, true]);
});

it('the administrator sees the worlds differ in each way of asking', async () => {
  const seen = new Set<string>();
  for (const question of asked) {
    if (!ways.includes(question.kind) || seen.has(question.kind)) continue;
    const [first, second] = await both(question, 'admin');
    if (first !== second) seen.add(question.kind);
  }
  for (const kind of ways) expect([kind, seen.has(kind)]).toEqual([kind, true]);
}, 600_000);

it('the clerk sees what is his', async () => {
  const list = await one.clerk.get<{ data: { name: string }[] }>('/objects/accounts', { sort: 'name' });
  expect(list.body.data.map(({ name }) => name)).toEqual(['Near one', 'Near three', 'Near two']);
  const person = await one.clerk.get<{ phones: { value: string }[] }>(
    `/objects/contacts/${one.ids.get('@person')}`,
  );
  expect(person.body.phones[0]!.value).toBe('••••8001');
  const deal = await one.clerk.get(`/objects/opportunities/${one.ids.get('@deal')}`, {
    fields: 'name,account',
  });
  expect(deal.body).toMatchObject({ name: 'Deal', account: { id: null, restricted: true } });
});

it('the clerk is answered in each way of asking, or alike would prove nothing', async () => {
  const wanted = [...ways, 'changes', 'layout', 'tags'];
  const answered = new Set<string>();
  for (const { kind, method, path, query, body } of asked) {
    if (!wanted.includes(kind) || answered.has(kind)) continue;
    if ((await one.clerk.ask(method, path, { query, body })).status < 300) answered.add(kind);
  }
  expect(wanted.filter((kind) => !answered.has(kind))).toEqual([]);
}, 600_000);

it('the clerk cannot tell the worlds apart', async () => {
  const told: { question: Question; one: string; other: string }[] = [];
  const broken: Question[] = [];
  for (const question of chosen(asked)) {
    const [first, second, status] = await both(question, 'clerk');
    if (first !== second && told.length < 5) told.push({ question, one: first, other: second });
    if (status >= 500 && status !== 503) broken.push(question);
  }
  expect({ told, broken }).toEqual({ told: [], broken: [] });
}, 900_000);
