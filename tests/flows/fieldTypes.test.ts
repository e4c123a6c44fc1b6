/** Rich text, tags, ratings, places and JSON over HTTP: written, read, asked, found, renamed, undone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, expectStatus, startTestServer, type TestServer } from '../server.ts';
import { configure } from './configuring.ts';

let server: TestServer;
let admin: Client;

const label = (en: string) => ({ en, zh: en });

beforeAll(async () => {
  server = await startTestServer({ worker: true });
  admin = await server.as('administrator');
  const field = (name: string, data: object) => ({ kind: 'field' as const, name: `account.${name}`, data });
  await configure(admin, [
    field('c_story', { type: 'richText', label: label('Story'), searched: true }),
    field('c_extra', { type: 'json', label: label('Extra') }),
    field('c_stars', { type: 'rating', label: label('Stars'), max: 7 }),
    field('c_spot', { type: 'geo', label: label('Spot') }),
    field('c_labels', { type: 'tags', label: label('Labels') }),
  ]);
});
afterAll(() => server.close());

interface Made extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly changeSet: string | null;
}

async function make(data: object): Promise<Made> {
  return expectStatus(await admin.post<Made>('/objects/accounts', { name: 'Acme', ...data }), 201).body;
}

async function found(filter: object): Promise<string[]> {
  const answer = await admin.get<{ data: { id: string }[] }>('/objects/accounts', {
    filter,
    sort: 'createdAt',
  });
  return expectStatus(answer, 200).body.data.map(({ id }) => id);
}

async function refusal(data: object): Promise<unknown> {
  const answer = await admin.post('/objects/accounts', { name: 'Refused', ...data });
  return (expectStatus(answer, 422).body.errors as { field: string; message: string }[])[0];
}

async function ended(id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const { body } = expectStatus(await admin.get(`/jobs/${id}`), 200);
    if (body.state === 'done' || body.state === 'failed') return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('rich text', () => {
  it('is cleaned before it is kept, and found by its words', async () => {
    const { id } = await make({
      c_story:
        '<p onclick="x()">Met <b>Zhang</b> at the <a href="javascript:x">fair</a><script>x</script></p>',
    });
    const { body } = await admin.get(`/objects/accounts/${id}`);
    expect(body.c_story).toEqual({
      html: '<p>Met <strong>Zhang</strong> at the <a>fair</a></p>',
      text: 'Met Zhang at the fair',
    });
    expect(await found({ c_story: { contains: 'zhang AT' } })).toEqual([id]);
    const hits = await admin.get('/search', { q: 'Zhang fair' });
    expect(hits.text).toContain(id);
  });

  it('takes plain text as paragraphs', async () => {
    const { id } = await make({ c_story: 'a < b\n\nsecond' });
    expect((await admin.get(`/objects/accounts/${id}`)).body.c_story).toEqual({
      html: '<p>a &lt; b</p><p>second</p>',
      text: 'a < b\nsecond',
    });
  });
});

describe('tags', () => {
  it('are once each whatever their case, and asked folded', async () => {
    const { id } = await make({ tags: [' VIP ', 'ｖｉｐ', '重点'], c_labels: ['x'] });
    expect((await admin.get(`/objects/accounts/${id}`)).body.tags).toEqual(['VIP', '重点']);
    expect(await found({ tags: { in: ['vip'] }, c_labels: { contains: 'X' } })).toEqual([id]);
    expect(await found({ tags: { contains: ['VIP', 'none'] } })).toEqual([]);
    expect(await refusal({ tags: ['a,b'] })).toMatchObject({ field: 'tags' });
  });

  it('in use are offered to who may see them, and renamed on all records as a change to undo', async () => {
    const names = ['big', 'BIG', 'large', 'other'];
    const made = await Promise.all(names.map((tag) => make({ tags: [tag] })));
    const offered = expectStatus(
      await admin.get<{ data: { tag: string; count: number }[] }>('/objects/accounts/tags/tags'),
      200,
    ).body.data;
    expect(offered).toContainEqual({ tag: 'large', count: 1 });
    const stranger = await server.someone({ name: 'Stranger', roles: ['member'] });
    const theirs = await stranger.client.get<{ data: object[] }>('/objects/accounts/tags/tags');
    expect(theirs.body.data).toEqual([]);
    expect((await admin.get('/objects/accounts/tags/name')).body.code).toBe('unknown_field');

    const started = await admin.post<{ job: string }>('/objects/accounts/tags/tags/rename', {
      from: ['big', 'large'],
      to: 'Key',
    });
    const job = await ended(expectStatus(started, 202).body.job);
    expect(job).toMatchObject({ state: 'done', result: { changed: 3, refused: 0 } });
    const renamed = await found({ tags: { in: ['key'] } });
    expect(renamed.sort()).toEqual(
      made
        .slice(0, 3)
        .map(({ id }) => id)
        .sort(),
    );
    expectStatus(await admin.post(`/changeSets/${String(job.changeSet)}/undo`, {}), 200);
    expect(await found({ tags: { in: ['key'] } })).toEqual([]);
    expect((await admin.get(`/objects/accounts/${made[1]!.id}`)).body.tags).toEqual(['BIG']);
  });
});

describe('ratings, places and JSON', () => {
  it('keep their bounds', async () => {
    expect(await refusal({ c_stars: 8 })).toMatchObject({
      field: 'c_stars',
      message: 'A rating is a whole number from 1 to 7.',
    });
    expect(await refusal({ location: { lat: 91, lng: 0 } })).toMatchObject({ field: 'location' });
    expect(await refusal({ location: { lat: 1 } })).toMatchObject({ field: 'location' });
    expect(await refusal({ c_extra: '{"a":' })).toMatchObject({ field: 'c_extra' });
    expect(await refusal({ c_extra: 'x'.repeat(70_000) })).toMatchObject({ field: 'c_extra' });
    expect(await refusal({ c_extra: { a: 'x'.repeat(70_000) } })).toMatchObject({ field: 'c_extra' });
  });

  it('are asked by distance, box, content and order', async () => {
    const shanghai = await make({
      location: { lat: 31.2304, lng: 121.4737 },
      c_spot: { lat: 0, lng: 179 },
      rating: 5,
    });
    const suzhou = await make({ location: { lat: 31.2983, lng: 120.5832 }, rating: 2 });
    expect(await found({ location: { within: { lat: 31.23, lng: 121.47, km: 5 } } })).toEqual([shanghai.id]);
    expect(await found({ location: { within: { lat: 31.23, lng: 121.47, km: 100 } } })).toEqual([
      shanghai.id,
      suzhou.id,
    ]);
    const dateLine = { south: -1, north: 1, west: 170, east: -170 };
    expect(await found({ c_spot: { within: dateLine } })).toEqual([shanghai.id]);
    expect(await found({ rating: { gte: 4 } })).toEqual([shanghai.id]);
    const extra = await make({ c_extra: '{"erp": {"id": 7, "tags": ["a", "b"]}, "__proto__": 1}' });
    expect(await found({ c_extra: { contains: { erp: { tags: ['b'] } } } })).toEqual([extra.id]);
    const patched = await admin.patch(`/objects/accounts/${extra.id}`, {
      c_extra: { erp: { tags: ['a', 'b'], id: 7 }, other: 1 },
    });
    expect(expectStatus(patched, 200).body.version).toBe(2);
  });

  it('have a history, and come back by undo', async () => {
    const made = await make({ location: { lat: 1, lng: 2 }, rating: 3, tags: ['a'] });
    const edited = await admin.patch<Made>(`/objects/accounts/${made.id}`, {
      location: null,
      rating: 4,
      tags: [],
      c_story: 'New',
    });
    expectStatus(await admin.post(`/changeSets/${edited.body.changeSet}/undo`, {}), 200);
    expect((await admin.get(`/objects/accounts/${made.id}`)).body).toMatchObject({
      location: { lat: 1, lng: 2 },
      rating: 3,
      tags: ['a'],
      c_story: null,
    });
    const history = await admin.get(`/objects/accounts/${made.id}/history`);
    expect(history.text).toContain('"lat":1');
  });
});
