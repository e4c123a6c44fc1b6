/** A refusal changes nothing: after every 4xx and 5xx all tables are as they were, but for the security log. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { digestOf } from '../digest.ts';
import type { Client } from '../server.ts';
import { badRequests, foreignIds, type Ids } from './badRequests.ts';
import type { ApiDocument, Question } from './questions.ts';
import { type SecretWorld, secretsOf, secretWorld } from './secretWorld.ts';

/** All by `npm run test:proof`; else every 31st, always the same. */
const whole = process.env.PROOF === 'whole';
const chosen = (all: readonly Question[]) => (whole ? all : all.filter((_, at) => at % 31 === 0));

let world: SecretWorld;
let document: ApiDocument;
let ids: Ids;

beforeAll(async () => {
  world = await secretWorld(secretsOf.one);
  document = (await world.admin.get<ApiDocument>('/api/openapi.json')).body;
  const at = (name: string) => world.ids.get(name)!;
  ids = {
    own: at('@near'),
    foreign: [at('@far'), at('@farContact'), at('@farComment'), at('@gone')],
    random: '01900000-0000-7000-8000-00000000beef',
  };
});
afterAll(() => world?.close());

/** When somebody was here last is written beside his requests, whatever they ask. */
const beside = ['last_seen_at', 'last_used_at', 'seen_at', 'members.used_at'];

async function state(): Promise<Record<string, string>> {
  const { database } = world.server;
  const core = { ...database, workspace: { ...database.workspace, schema: 'core' } };
  const log = ['security_log', 'sign_in_attempts', 'sessions'];
  return {
    ...(await digestOf(database, { ignore: beside })),
    ...(await digestOf(core, { ignore: beside, without: log })),
  };
}

/** Names of the tables that are not as they were. */
async function changedSince(before: Record<string, string>): Promise<string[]> {
  const now = await state();
  return Object.keys(now).filter((table) => now[table] !== before[table]);
}

interface Outcome {
  readonly question: Question;
  readonly status: number;
  readonly text: string;
  /** Tables that it changed. */
  readonly changed?: readonly string[];
}

async function ask(client: Client, { method, path, body }: Question): Promise<Outcome> {
  const { status, text } = await client.ask(method, path, { body });
  return { question: { kind: '', method, path, body }, status, text: text.slice(0, 300) };
}

/** Asks what was refused once more, and looks at the tables after each forty; a change is then looked for one by one. */
async function changedBy(client: Client, refused: readonly Outcome[]): Promise<Outcome[]> {
  const guilty: Outcome[] = [];
  for (let start = 0; start < refused.length; start += 40) {
    const some = refused.slice(start, start + 40);
    if ((await changedTogether(client, some)).length === 0) continue;
    const alone = await oneByOne(client, some);
    guilty.push(...alone);
    if (alone.length > 0) continue;
    // None of them alone: what something else wrote beside them is not written a second time.
    const changed = await changedTogether(client, some);
    guilty.push(...(changed.length === 0 ? [] : some.map((each) => ({ ...each, changed }))));
  }
  return guilty;
}

/** Tables that changed while these were asked; none when one of them was right by now. */
async function changedTogether(client: Client, some: readonly Outcome[]): Promise<readonly string[]> {
  const before = await state();
  let still = true;
  for (const { question } of some) if ((await ask(client, question)).status < 400) still = false;
  return still ? await changedSince(before) : [];
}

async function oneByOne(client: Client, suspects: readonly Outcome[]): Promise<Outcome[]> {
  const guilty: Outcome[] = [];
  for (const suspect of suspects) {
    const before = await state();
    const { status } = await ask(client, suspect.question);
    const changed = await changedSince(before);
    if (status >= 400 && changed.length > 0) guilty.push({ ...suspect, changed });
  }
  return guilty;
}

for (const who of ['clerk', 'admin'] as const) {
  it(`what is refused to the ${who} changes nothing, and nothing breaks`, async () => {
    const all = chosen(badRequests(document, ids));
    const outcomes: Outcome[] = [];
    for (const question of all) outcomes.push(await ask(world[who], question));
    expect(outcomes.filter(({ status }) => status >= 500 && status !== 503)).toEqual([]);
    const refused = outcomes.filter(({ status }) => status >= 400);
    expect(refused.length).toBeGreaterThan(whole ? 1000 : 30);
    expect(await changedBy(world[who], refused)).toEqual([]);
  }, 900_000);
}

it('an id of others in any place of a body has no effect', async () => {
  const all = chosen(foreignIds(document, ids));
  expect(all.length).toBeGreaterThan(whole ? 50 : 1);
  const taken: Outcome[] = [];
  for (const question of all) {
    const before = await state();
    const outcome = await ask(world.clerk, question);
    const changed = await changedSince(before);
    if (changed.length > 0) taken.push({ ...outcome, changed });
  }
  expect(taken).toEqual([]);
}, 900_000);
